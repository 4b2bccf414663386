import type { Language } from '../../contract/basics.js';
import type { Grade } from '../../contract/grades.js';
import type { Finding, Span } from './facts.js';
import { block } from './findings.js';

/**
 * The words of each graded answer, those of more than one word first: "nhất trí về nguyên tắc" is no "nhất trí". They are
 * the words of the term base (minutes-017, 020 to 022, diplomacy-056) and what both sides write for them.
 */
const words: Record<Language, [Grade, RegExp][]> = {
  vi: [
    [
      'planned_without_date',
      /(?:có kế hoạch|đã đưa vào kế hoạch)[^.;]{0,20}?chưa (?:định|xác định|ấn định)[^.;]{0,20}?(?:thời gian|ngày|thời điểm)/giu,
    ],
    [
      'agreed_in_principle',
      /(?:nhất trí|đồng ý|thống nhất|tán thành|chấp thuận)(?: [\p{L}]+){0,3}? về (?:mặt )?nguyên tắc|về (?:mặt )?nguyên tắc,?(?: [\p{L}]+){0,3}? (?:nhất trí|đồng ý|thống nhất|tán thành|chấp thuận)|về nguyên tắc/giu,
    ],
    ['agreed_in_part', /(?:nhất trí|đồng ý|chấp thuận|tán thành)(?: với)? (?:một phần|một số nội dung|từng phần)/giu],
    [
      'not_agreed',
      /(?:không phải(?: là)?|không|chưa|không thể|chưa thể|khó có thể|chưa được|không được) (?:hoàn toàn )?(?:nhất trí|đồng ý|chấp thuận|chấp nhận|tán thành|thống nhất|đạt được (?:sự )?(?:thống nhất|nhất trí|đồng thuận))|từ chối|bác bỏ/giu,
    ],
    [
      'referred_upward',
      /(?:báo cáo|xin ý kiến|trình|xin chỉ thị)(?: lên)? (?:cấp (?:trên|có thẩm quyền)|cơ quan cấp trên|cơ quan có thẩm quyền|lãnh đạo cấp trên)/giu,
    ],
    ['already_done', /(?<!chưa )đã (?:được )?(?:thực hiện|hoàn thành|giải quyết xong|xử lý xong|làm xong|hoàn tất)/giu],
    [
      'agreed',
      /(?<!\p{L})(?:nhất trí|đồng ý|chấp thuận|tán thành|chấp nhận)(?!\p{L})|(?:hai bên|các bên|đã|cùng|chúng tôi|và|quy trình đã|đạt được|đạt được sự) (?:thống nhất|đồng thuận)(?!\p{L})/giu,
    ],
    ['under_study', /(?<!\p{L})(?:nghiên cứu|xem xét|cân nhắc)(?!\p{L})/giu],
    [
      'took_note',
      /(?<!\p{L})(?:đã biết|đã nắm được|ghi nhận)(?!\p{L})(?! (?:\d|những (?:kết quả|nỗ lực|đóng góp)|và đánh giá cao))/giu,
    ],
  ],
  zh: [
    ['planned_without_date', /(?:列入计划|有计划|已有计划)[^。；]{0,12}(?:时间|日期)(?:尚)?未[定确]/gu],
    ['agreed_in_principle', /原则(?:上)?(?:表示)?(?:同意|赞同|一致)|同意[^。；]{0,8}原则|原则上/gu],
    ['agreed_in_part', /部分(?:地)?(?:同意|赞同|接受)|(?:同意|赞同)[^。；]{0,6}(?:部分内容|一部分)/gu],
    [
      'not_agreed',
      /(?:不|未|未能|尚未|不能|不予|无法|难以|暂不|暂未|没有)(?:[^，。；]{0,12}(?=达成))?(?:予以|能|完全|表示)?(?:同意|赞同|接受|批准|达成(?:一致|共识)|认可)|拒绝|驳回/gu,
    ],
    [
      'referred_upward',
      /请示上级|(?:报请|报告|上报|呈报|请示)(?:各自)?(?:上级|主管部门|有关领导)(?:主管)?(?:部门|机关)?/gu,
    ],
    [
      'already_done',
      /(?<!尚未|未|没有)已(?:经)?(?:按[^，。；]{0,10})?(?:完成|落实|办理完毕|办理(?!中)|实施|办结)|(?:办理|落实|实施)完毕/gu,
    ],
    [
      'agreed',
      /同意|赞同|接受(?=[^。；]{0,8}(?:建议|提议|方案|意见|请求))|达成(?:了)?(?:一致|共识)|商定|一致(?:认为|决定)|认可/gu,
    ],
    ['under_study', /研究|考虑|审议|研讨/gu],
    ['took_note', /(?:已|表示)?知悉|注意到|已(?:经)?了解|已获悉|记录在案/gu],
  ],
};

interface Answer extends Span {
  grade: Grade;
}

function answersIn(text: string, language: Language): Answer[] {
  let rest = text;
  const found: Answer[] = [];
  for (const [grade, pattern] of words[language]) {
    rest = rest.replace(pattern, (whole: string, ...more: unknown[]) => {
      const from = more.find((one) => typeof one === 'number') as number;
      found.push({ grade, from, to: from + whole.length });
      return ' '.repeat(whole.length);
    });
  }
  return found.sort((one, other) => one.from - other.from);
}

/** How far an answer commits; a step between these is what the guard looks for. */
const weight: Record<Grade, number> = {
  took_note: 0,
  under_study: 1,
  referred_upward: 1,
  planned_without_date: 2,
  agreed_in_principle: 3,
  agreed_in_part: 4,
  agreed: 5,
  not_agreed: 6,
  already_done: 7,
};

/** Graded answers exchanged: one text has an answer the other lacks, and the other has one in its place. */
export function compareAnswers(vi: string, zh: string): Finding[] {
  const ours = answersIn(vi, 'vi');
  const theirs = answersIn(zh, 'zh');
  const lacks = (one: Answer, others: Answer[]) => !others.some(({ grade }) => grade === one.grade);
  const here = ours.filter((one) => lacks(one, theirs));
  const there = theirs.filter((one) => lacks(one, ours));
  const [first] = here;
  const [second] = there;
  if (!first || !second || weight[first.grade] === weight[second.grade]) return [];
  return [block('grade', first, second)];
}
