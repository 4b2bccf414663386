import antd from 'antd/es/locale/zh_CN.js';
import { keepAntdWords } from './antd.js';
import { namespaces } from './namespaces.js';

keepAntdWords('zh', antd);

/** The words of the screen in one language, in one piece: a file is a namespace. Others come after the sign-in. */
export default namespaces(
  import.meta.glob<Record<string, unknown>>(
    [
      '../../../locales/zh/*.json',
      '!**/problem.json',
      '!**/problems.json',
      '!../../../locales/zh/{issue,issues,issue-steps,channel,channels,figures,gates,operator,people,phrases,print,profile,receipts,relations,waiting}.json',
    ],
    { eager: true, import: 'default' },
  ),
);
