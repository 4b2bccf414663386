import { AskNames, NameForms } from './names.js';
import type { RouteTable } from './route.js';

/** Names in the other script. */
export const nameRoutes = {
  'GET /names': {
    says: 'Forms a name may have in the other script: as both sides agreed, as the gate register has it, else as suggestions by its reading.',
    needs: 'directory.read',
    query: AskNames,
    answer: NameForms,
  },
} as const satisfies RouteTable;
