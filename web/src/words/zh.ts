import antd from 'antd/es/locale/zh_CN.js';
import { keepAntdWords } from './antd.js';
import { namespaces } from './namespaces.js';

keepAntdWords('zh', antd);

/** The words every screen needs, in one piece: a file is a namespace. */
export default namespaces(
  import.meta.glob<Record<string, unknown>>('../../../locales/zh/{common,shell}.json', {
    eager: true,
    import: 'default',
  }),
);
