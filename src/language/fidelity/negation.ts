import type { Language } from '../../contract/basics.js';
import type { Finding, Span } from './facts.js';
import { block } from './findings.js';

/** Words with a sign of "not" in them that deny nothing, and two denials that make one "must". */
const affirming: Record<Language, RegExp> = {
  vi: /không thể không|không (?:có )?(?:\p{L}+ ){1,3}(?:nào )?(?:là )?không|không (?:chỉ|những|ngừng|khí|gian|quân|lưu|vận|tưởng|lâu|ít|kể|quá|nhỏ|hề gì)|hàng không|số không|chưa (?:chắc )?(?:\p{L}+ ){0,3}không|có[^.;?]{0,40} (?:hay |hoặc )?không(?=\s*[?.]|$)|(?:hay|được|phải) không\?|không (?=(?:phần|phẩy|giờ|độ|trăm|mươi|km)(?!\p{L}))/giu,
  zh: /不得不|不能不|不会不|不可不|无一不|无不|没有不|未尝不|不无|不仅(?:仅)?|不但|不光|不只|不断|不少|不久|不过|不管|不论|不同|不错|无论|不日|不时|不定期|不等|差不多|不妨|不超过|不少于|不低于|不高于|不多于|不晚于|不迟于|不早于|不大于|不小于|是否|能否|可否|与否|非洲|非常|并非不|无人机|无人驾驶|无接触|无纸化|无害化|未来|无线|无缝|不愧|不负|不限于|不限|莫非|不可抗力|非法|非关税|没收|非传统|不慎|不服|不实|不明|不良|不法|不便|不足|不适|不利/gu,
};

/** Plain denials. */
const denials: Record<Language, RegExp> = {
  vi: /(?<!\p{L})(?:không|chưa|chẳng|đừng|chớ|không được)(?!\p{L})/giu,
  zh: /不|未|没有|没|勿|别(?=再|让|将|把|放|去)|尚无|并无|毫无|无(?:须|需|法|权|效)|暂无|禁止|严禁|非(?=经|我方|本)|否/gu,
};

/** Words that deny without saying "not", one of which may stand for a plain "not" in the other language. */
const implied: Record<Language, RegExp> = {
  vi: /không|chưa|chẳng|đừng|chớ|cấm|dừng|ngừng|ngưng|từ chối|bác bỏ|thiếu|vô |phi |bất |miễn|trái phép|trái với|sai |lệch|khó|vượt|quá|ngoài|tránh|hạn chế|trừ|loại trừ|khỏi|hết|mất|thôi|kém|hủy|huỷ|vắng|trống|rỗng|chỉ |tối đa|tối thiểu|ít nhất|nhiều nhất|muộn nhất|liên tục|luôn|khác|duy trì|giữ nguyên|tiếc|trước khi|đến khi|nếu|bảo đảm|đảm bảo|mới |để sau|dở/iu,
  zh: /不|未|没|无|勿|别|非|否|禁|严禁|暂停|停止|拒|缺|免|难|超|除外|仅|只|防止|避免|以免|除了|除非|以外|之外|外|取消|限制|失|空|至多|至少|最多|最少|以内|以下|尚|另行|其他|保持|维持|擅自|违反|待|切勿|截至|才|前|误|选填|省/u,
};

function denialsIn(text: string, language: Language): Span[] {
  const plain = text.replace(affirming[language], (whole) => ' '.repeat(whole.length));
  return [...plain.matchAll(denials[language])].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
}

/** Sentence by sentence where both texts have as many, else as a whole. */
function clauses(vi: string, zh: string): [Piece, Piece][] {
  const ours = pieces(vi, /[;!?\n]+\s*|\.(?=\s|$)\s*/g);
  const theirs = pieces(zh, /[。；;!?！？\n]+\s*/g);
  return ours.length === theirs.length
    ? ours.map((one, at) => [one, theirs[at] ?? one])
    : [
        [
          { text: vi, from: 0 },
          { text: zh, from: 0 },
        ],
      ];
}

interface Piece {
  text: string;
  from: number;
}

function pieces(text: string, border: RegExp): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(border)) {
    if (index > from) found.push({ text: text.slice(from, index), from });
    from = index + mark.length;
  }
  if (from < text.length) found.push({ text: text.slice(from), from });
  return found;
}

/** A "not" of one text that the other does not say in any way. */
export function compareNegation(vi: string, zh: string): Finding[] {
  return clauses(vi, zh).flatMap(([ours, theirs]) => {
    const [here] = denialsIn(ours.text, 'vi');
    const [there] = denialsIn(theirs.text, 'zh');
    if (here && !there && !implied.zh.test(theirs.text)) return [block('negation', moved(here, ours), undefined)];
    if (there && !here && !implied.vi.test(ours.text)) return [block('negation', undefined, moved(there, theirs))];
    return [];
  });
}

const moved = ({ from, to }: Span, piece: Piece): Span => ({ from: from + piece.from, to: to + piece.from });
