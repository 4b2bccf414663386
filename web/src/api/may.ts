import { allows, type Permission } from '../../../src/contract/permissions.js';
import { useMe } from './start.js';

/** Whether the one who is signed in may try it; buttons that would be refused are not drawn. */
export function useMay(permission: Permission): boolean {
  return allows(useMe().roles, permission);
}
