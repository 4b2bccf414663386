import antd from 'antd/es/locale/vi_VN.js';
import { keepAntdWords } from './antd.js';
import { namespaces } from './namespaces.js';

keepAntdWords('vi', antd);

/** The words of the screen in one language, in one piece: a file is a namespace. Others come after the sign-in. */
export default namespaces(
  import.meta.glob<Record<string, unknown>>(
    [
      '../../../locales/vi/*.json',
      '!**/problem.json',
      '!**/problems.json',
      '!../../../locales/vi/{issue,issues,issue-steps,channel,channels,figures,gates,operator,people,phrases,print,profile,receipts,relations,waiting}.json',
    ],
    { eager: true, import: 'default' },
  ),
);
