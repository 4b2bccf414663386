import antd from 'antd/es/locale/vi_VN.js';
import { keepAntdWords } from './antd.js';
import { namespaces } from './namespaces.js';

keepAntdWords('vi', antd);

/** The words every screen needs, in one piece: a file is a namespace. */
export default namespaces(
  import.meta.glob<Record<string, unknown>>('../../../locales/vi/{common,shell}.json', {
    eager: true,
    import: 'default',
  }),
);
