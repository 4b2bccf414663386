import type { Language } from '../src/contract/basics.js';
import type { Attendee, MinutesAction, MinutesPart, MinutesRow, MinutesView } from '../src/contract/minutes.js';
import type { BilingualText } from '../src/contract/text.js';
import type { PaperInput } from '../src/documents/paper.js';
import { minutesText } from '../src/language/minutes.text.js';
import { bundleOver, id, signers } from './minutes-proof/bundles.js';

const at = '2017-06-08T07:30:00.000Z';
const by = { id: signers.vn.id, name: { vi: null, zh: null }, post: null, side: 'vn', organisationId: null } as never;

/** Words of both languages, as they stand in a row. */
export const bilingual = (vi: string, zh: string): BilingualText => ({
  source: 'vi',
  vi: { text: vi, status: 'original', by, at, hash: '' },
  zh: { text: zh, status: 'verified', by, at, hash: '', of: '' },
});

const row = (part: MinutesPart, kind: MinutesRow['kind'], vi: string, zh: string, stands = {}) => ({
  ...{ part, kind, text: bilingual(vi, zh), stands: { vn: null, cn: null, ...stands } },
});
const action = (vi: string, zh: string, more: Partial<MinutesAction>) => ({
  ...{ text: bilingual(vi, zh), lead: 'both' as const, support: null, due: null, ...more },
});
const person = (part: Attendee['part'], vi: string | null, zh: string | null, post: [string, string] | null) => ({
  ...{ part, name: { vi, zh }, post: post && { vi: post[0], zh: post[1] } },
});

/** The periodic talks of 2017 on the pilot of clearance hours. */
const rows = [
  row(
    'opening',
    'paragraph',
    'Nhận lời mời của Ban Quản lý Khu kinh tế tỉnh Lào Cai, đoàn đại biểu Ủy ban Quản lý cửa khẩu Hà Khẩu đã tiến hành hội đàm trong không khí hữu nghị và thẳng thắn.',
    '应老街省经济区管理委员会邀请，河口口岸管理委员会代表团在友好、坦诚的气氛中举行了会谈。',
  ),
  row(
    'reviewed',
    'paragraph',
    'Hai bên đã nối đường dây trực 24/7 giữa hai cửa khẩu; chưa thống nhất được lịch nghỉ lễ quý III.',
    '双方已开通两口岸之间的24小时值班联络线路；第三季度节假日安排尚未商定。',
  ),
  row('views', 'heading', 'Về thời gian thông quan', '关于通关时间'),
  row(
    'views',
    'paragraph',
    'Phía Việt Nam đề nghị kéo dài thời gian thông quan tại cặp cửa khẩu Lào Cai – Hà Khẩu, nhất là trong mùa thanh long (bình quân 4.850 tấn mỗi ngày, tăng 86,5%).',
    '越方建议延长老街—河口口岸通关时间，特别是在火龙果季节（日均4850吨，增长86.5%）。',
  ),
  row('views', 'heading', 'Về phương tiện chờ tại bãi', '关于货场候检车辆'),
  row(
    'views',
    'paragraph',
    'Phía Trung Quốc đề nghị thông báo trước 24 giờ khi có trên 200 xe chờ.\nViệc này được thực hiện qua kênh trực ban.',
    '中方建议候检车辆超过200辆时提前24小时通报。\n此事通过值班渠道办理。',
    { vn: 'reserved' },
  ),
  row(
    'agreed',
    'paragraph',
    'Hai bên thống nhất thí điểm kéo dài thời gian thông quan từ 7:00 đến 22:00 (giờ Hà Nội), tức từ 8:00 đến 23:00 (giờ Bắc Kinh), trong 03 tháng.',
    '双方商定试点延长通关时间：河内时间7:00至22:00，即北京时间8:00至23:00，为期3个月。',
  ),
  row(
    'agreed',
    'paragraph',
    'Biển chỉ dẫn chiều đi của xe được đặt bằng hai thứ tiếng tại cả hai đầu cầu.',
    '在大桥两端设置中越文车辆通行指示牌。',
    { cn: 'deferred', vn: 'deferred' },
  ),
  row(
    'upward',
    'paragraph',
    'Việc mở lại lối thông quan Mường Khương – Kiều Đầu được báo cáo cấp có thẩm quyền của mỗi bên.',
    '猛康—桥头通道恢复事宜，双方分别报请上级主管部门。',
  ),
  row(
    'next',
    'paragraph',
    'Hội đàm lần sau tổ chức tại Hà Khẩu trong quý IV năm 2017.',
    '下次会谈于2017年第四季度在河口举行。',
  ),
  row(
    'closing',
    'paragraph',
    'Biên bản này được làm tại Lào Cai ngày 08 tháng 6 năm 2017, thành hai bản, mỗi bản bằng tiếng Việt và tiếng Trung, hai văn bản có giá trị như nhau.',
    '本纪要于2017年6月8日在老街签署，一式两份，每份均用中文和越文写成，两种文本具有同等效力。',
  ),
];
const actions = [
  action('Lập danh bạ đầu mối trực 24/7 của hai bên', '编制双方24小时值班联络人名册', {
    due: '2017-06-22T05:00:00.000Z',
  }),
  action('Đặt biển chỉ dẫn chiều đi của xe', '设置车辆通行指示牌', {
    ...{ lead: 'vn', support: 'cn', due: '2017-07-31T10:00:00.000Z' },
  }),
];
const delegations = {
  vn: [
    person('head', 'Vũ Hải Đăng', null, ['Phó Trưởng ban Ban Quản lý Khu kinh tế', '经济区管理委员会副主任']),
    person('member', 'Nguyễn Thị Hường', null, ['Chi cục trưởng Hải quan', '海关支局局长']),
    person('interpreter', 'Trần Quốc Ưng', null, null),
  ],
  cn: [
    person('head', 'Lý Kiến Hoa', '李建华', ['Phó Chủ nhiệm Ủy ban', '管理委员会副主任']),
    person('member', 'Mã Tuấn', '马俊', ['Trưởng trạm kiểm tra biên phòng', '边检站站长']),
    person('interpreter', 'Trương Mẫn', '张敏', null),
  ],
};
const parties = [
  {
    ...{ side: 'vn' as const, organisationId: id(0xa1) },
    ...{ vi: 'Ban Quản lý Khu kinh tế tỉnh Lào Cai', zh: '老街省经济区管理委员会' },
  },
  {
    ...{ side: 'cn' as const, organisationId: id(0xb1) },
    ...{ vi: 'Ủy ban Quản lý cửa khẩu Hà Khẩu', zh: '河口口岸管理委员会' },
  },
];

const letterheads = {
  [id(0xa1)]: { superior: { vi: 'ỦY BAN NHÂN DÂN TỈNH LÀO CAI', zh: '老街省人民委员会' }, motto: true },
  [id(0xb1)]: { superior: { vi: 'Chính quyền nhân dân huyện Hà Khẩu', zh: '河口瑶族自治县人民政府' }, motto: true },
};

/** What both texts of the sample say; `count` fills it up with as many rows. */
export function sampleTexts(count = 0): Record<Language, string> {
  const more = Array.from({ length: Math.max(0, count - rows.length) }, (_, index) =>
    row(
      'views',
      'paragraph',
      `Điểm ${index + 1}: hai bên trao đổi về việc bố trí ${index + 2} làn xe tại cửa khẩu, bảo đảm thông suốt trong giờ cao điểm.`,
      `第${index + 1}点：双方就口岸设置${index + 2}条车道、确保高峰时段畅通交换了意见。`,
    ),
  );
  const minutes = {
    title: bilingual('BIÊN BẢN HỘI ĐÀM ĐỊNH KỲ LẦN THỨ NHẤT NĂM 2017', '2017年第一次例行会谈纪要'),
    ...{ heldAt: at, place: { vi: 'Lào Cai', zh: '老街' }, host: 'vn' as const, delegations },
    terms: { from: null, until: null, supersedes: [] },
  };
  const content = { minutes, rows: [...rows, ...more], actions };
  return { vi: minutesText(content, 'vi'), zh: minutesText(content, 'zh') };
}

/** Minutes at some point of their way, as papers are made from them. */
export function sample(state: MinutesView['state'], texts = sampleTexts()): Omit<PaperInput, 'copy'> {
  const bundle = bundleOver(texts, ['passkey', 'password'], { parties });
  const { statement, hash, fingerprint, signatures } = bundle;
  const frozen = state === 'frozen' || state === 'signed' ? { by, at, texts, statement, hash, fingerprint } : null;
  return {
    minutes: {
      ...{ number: 'LCHK-BB-2017-V0003', host: 'vn', delegations, frozen, changedAt: at },
      references: { vn: '516/BQLKKTCK-DN', cn: '〔2017〕29号' },
      signatures: state === 'signed' ? signatures : [],
    },
    ...{ texts, parties, letterheads, check: 'https://gates.example.vn/check' },
  };
}
