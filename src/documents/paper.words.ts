import type { Language, Side } from '../contract/basics.js';
import type { Signature } from '../contract/statements.js';

interface Words {
  /** The side in the line that names both parties. */
  of: Record<Side, string>;
  between: (first: string, second: string) => string;
  number: (reference: string) => string;
  /** The country and its motto at the head of Vietnamese administrative papers (Decree 30/2020, annex I). */
  motto: readonly [country: string, motto: string];
  stands: Record<Side, string>;
  /** How the lines of a text begin that belong to one side. */
  begins: Record<Side, readonly string[]>;
  signed: string;
  unsigned: string;
  method: Record<Signature['method'], string>;
  fingerprint: string;
  check: string;
  working: string;
  page: string;
}

/** What stands on a paper besides the words of the minutes themselves. */
export const paperWords: Record<Language, Words> = {
  vi: {
    of: { vn: 'Việt Nam', cn: 'Trung Quốc' },
    between: (first, second) => `giữa ${first}\nvà ${second}`,
    number: (reference) => `Số: ${reference}`,
    motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    stands: { vn: 'ĐẠI DIỆN PHÍA VIỆT NAM', cn: 'ĐẠI DIỆN PHÍA TRUNG QUỐC' },
    begins: { vn: ['Phía Việt Nam', '[Phía Việt Nam'], cn: ['Phía Trung Quốc', '[Phía Trung Quốc'] },
    signed: 'Đã ký điện tử',
    unsigned: '(chưa ký)',
    method: { passkey: 'Ký bằng khóa của thiết bị', password: 'Ký bằng mật khẩu và mã xác thực' },
    fingerprint: 'Mã đối chiếu',
    check: 'Quét mã QR để kiểm tra tính nguyên vẹn; mã đối chiếu hiện ra phải trùng với mã in ở chân trang.',
    working: 'Bản làm việc song ngữ',
    page: 'Trang {page}/{pages}',
  },
  zh: {
    of: { vn: '越南', cn: '中国' },
    between: (first, second) => `${first}\n与${second}`,
    number: (reference) => reference,
    motto: ['越南社会主义共和国', '独立－自由－幸福'],
    stands: { vn: '越方代表', cn: '中方代表' },
    begins: { vn: ['越方', '［越方'], cn: ['中方', '［中方'] },
    signed: '已电子签署',
    unsigned: '（尚未签署）',
    method: { passkey: '以设备密钥签署', password: '以密码及验证码签署' },
    fingerprint: '核对码',
    check: '扫描二维码核验文本完整性；所示核对码须与页脚所印一致。',
    working: '双语工作稿',
    page: '第{page}页 共{pages}页',
  },
};

/** The mark of a text that is not frozen yet, in both languages on every paper. */
export const draftMark = 'DỰ THẢO / 草案';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number up to 999 as Chinese papers count clauses: 十, 二十一, 一百零五. */
export function hanNumber(number: number): string {
  if (number < 10) return digits[number] ?? '';
  const rest = number % 100;
  if (number >= 100)
    return `${digits[Math.floor(number / 100)]}百${rest === 0 ? '' : rest < 10 ? `零${digits[rest]}` : `${rest < 20 ? '一' : ''}${hanNumber(rest)}`}`;
  return `${number < 20 ? '' : digits[Math.floor(number / 10)]}十${digits[number % 10]}`;
}
