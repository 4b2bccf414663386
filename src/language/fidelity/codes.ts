import type { Language } from '../../contract/basics.js';
import { plateKey } from '../plates.js';
import type { CodeKind, Draft } from './facts.js';
import type { Scan } from './scan.js';

const code = (type: CodeKind, key: string): Draft[] => [{ type, key }];
const compact = (text: string) => text.toUpperCase().replaceAll(/[\s.·-]/g, '');

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const plates = [
  /(?<![\p{Script=Latin}\d.])\d{2}-\d{3}-(?:NG|QT|CV|NN)-\d{2}(?![\d-])/gu,
  /(?<![\p{Script=Latin}\d.])\d{2}-?[A-ZĐ]{1,2}\d?[- ]?(?:\d{3}\.?\d{2}|\d{4})(?!\d|\.\d)/gu,
  /(?<![\p{Script=Latin}\d.])\d{2}[a-zđ]{1,2}-\d{3}\.?\d{2}(?!\d|\.\d)/gu,
  new RegExp(
    `(?:[${provinces}]|(?<!\\p{L})(?:Vân|Yun|Quế|Gui)) ?-? ?[A-HJ-NP-Z] ?[·.-]? ?(?=[A-Z]{0,5}\\d)[A-Z0-9]{4,6}(?![A-Z0-9])[挂学警港澳]?`,
    'gu',
  ),
  /(?<![\p{Script=Latin}\d-])[A-Z]{2}[ -]\d{2}-\d{2}(?![\d-])/gu,
];

/** A phone number said as one, however short. */
const saidPhone: Record<Language, RegExp> = {
  vi: /(?<=(?:điện thoại|đt|sđt|hotline|đường dây nóng|số máy|liên hệ)(?: số)?[: ]{1,2})\(?\+?\d(?:[ .)-]{0,2}\d){2,14}/giu,
  zh: /(?<=(?:电话|热线|手机|传真|联系方式)(?:号码)?[: 为是]{0,2})\(?\+?\d(?:[ .)-]{0,2}\d){2,14}/gu,
};
const phones = [
  /(?<![\d+])(?:\+|00)8[46](?:[ .()-]{0,2}\d){8,11}(?!\d)/gu,
  /(?<![\d.,/-])\(?0\d(?:[ .()-]{0,2}\d){8,10}(?![\d:h])/gu,
  /(?<![\d.,/-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu,
];

const id = String.raw`\d{1,4}(?:\/\d{1,2})?(?: ?\(\d{1,2}\))?(?![\d\p{Script=Latin}])`;
const markers: Record<Language, RegExp[]> = {
  vi: [
    new RegExp(
      `(?<!\\p{L})(?:cột )?mốc(?: giới| biên giới| quốc giới)?(?: số| phụ)?[ :]{1,2}(${id}(?: ?(?:-|và|đến|tới|,(?= ?\\d{2,4}(?: ?[,.;)(]| và|$))) ?(?:mốc )?(?:số )?${id}){0,9})`,
      'giu',
    ),
  ],
  zh: [
    /(?<![\d:.,/])第?(\d{1,4}(?:\/\d{1,2})?(?: ?\(\d{1,2}\))?(?:号?(?:界碑|界桩)?[、和与,至到-]{1,2}第?\d{1,4}(?:\/\d{1,2})?(?: ?\(\d{1,2}\))?){0,9})号?(?:边境|国界)?(?:界碑|界桩)/gu,
    /(?:界碑|界桩)(?:编号)?[第: ]?(\d{1,4}(?:\/\d{1,2})?(?: ?\(\d{1,2}\))?)号?/gu,
  ],
};

const papers =
  'công văn|thư công tác|thư thông báo|thư mời|thư phúc đáp|thư liên hệ|thư|công hàm|thông báo|quyết định|tờ trình|báo cáo|nghị định|thông tư|chỉ thị|kế hoạch|giấy phép|văn bản|tờ khai|hợp đồng|biên bản';
const numbered: Record<Language, RegExp[]> = {
  vi: [new RegExp(`(?<=(?<!\\p{L})(?:${papers}) )số:? ?(\\d+)(?![\\d/.,]\\d|\\/|\\d)`, 'giu')],
  zh: [
    /(?:文号|编号|单号|证号)[: 为]{0,2}第?(\d+)(?![\d.,]\d)号?/gu,
    /第(\d+)号(?!线|楼|口|门|馆|桥)/gu,
    /(?<![\d.])(\d+)号(?=(?:工作|通报|通知|联系|邀请|感谢|公)?函|公文|文件|通知|通报|决定|照会|公告|令)/gu,
  ],
};

/** Numbers that carry a unit behind, written in capitals: no code. */
const measured = /^\d+(?:[.,]\d+)?(?:KG|KM|M|M2|M3|USD|VND|CNY|RMB|T|HA|H|G|FT|KV|KW|MW|TEU)$/;

/** Everything written as a code, in the order in which one would be mistaken for a part of another. */
export function takeCodes(scan: Scan, language: Language): void {
  scan.take(/\{\{?[^{}\s]{1,40}\}?\}|⟦\d+⟧|%[sd](?!\p{L})/gu, ([whole]) => code('placeholder', whole));
  scan.take(/https?:\/\/[^\s，。；）)\u4e00-\u9fff]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/gu, ([whole]) =>
    code('placeholder', whole.toLowerCase().replace(/[.,;]+$/, '')),
  );
  scan.take(/(?<![\p{Script=Latin}\d])[A-Z]{3}[UJZ][ -]?\d{3} ?\d{2,3}(?:[ -]?\d)?(?![\d])/gu, ([whole]) =>
    code('container', compact(whole)),
  );
  scan.take(saidPhone[language], ([whole]) => code('phone', phoneKey(whole)));
  scan.take(/(?:covid|sars-cov)-\d+|h\d+n\d+(?![\p{L}\d])/giu, () => []);
  for (const pattern of phones) {
    scan.take(pattern, ([whole]) =>
      /^\d{2}[.-]\d{2}[.-]\d{4}/.test(whole) ? undefined : code('phone', phoneKey(whole)),
    );
  }
  takeDocuments(scan, language);
  for (const pattern of plates)
    scan.take(pattern, ([whole]) =>
      code(
        'plate',
        plateKey(whole.replace(/^\p{L}+ ?-? ?(?=[A-Z] ?[·.-]? ?[A-Z0-9])/u, (name) => name.replaceAll(/[ -]/g, ''))),
      ),
    );
  for (const pattern of markers[language]) {
    scan.take(pattern, (match) => markersOf(match));
  }
  for (const pattern of numbered[language])
    scan.take(pattern, ([, number = '']) => code('docno', String(Number(number))));
  scan.take(
    /(?<![\p{Script=Latin}\d/.-])(?=[A-Z0-9/-]{0,40}?[A-Z])(?=(?:[A-Z/-]{0,20}\d){3})[A-Z0-9]+(?:[-/][A-Z0-9]+){0,8}(?![\p{Script=Latin}\d])/gu,
    ([whole]) => (measured.test(whole) || /^[IVX]+[/-]\d{4}$/.test(whole) ? undefined : code('docno', whole)),
  );
}

/** 12/BC-BQL, 45/2013/QĐ-TTg, 125-CV/TU and 〔2024〕12号, with whatever stands before them. */
function takeDocuments(scan: Scan, language: Language): void {
  scan.take(
    /(?:(?<!\p{L})[Ss]ố:? ?|第)?(?<![\d/])(\d+(?:\/\d{2,4})?\/[A-ZĐ][\p{Script=Latin}&]+(?:[-/][\p{Script=Latin}&]+){0,4})号?/gu,
    (match) => {
      const [, number = ''] = match;
      return /[A-ZĐ]{2}|\/\d{4}\//u.test(number) ? code('docno', number.toUpperCase()) : undefined;
    },
  );
  scan.take(/(?:(?<!\p{L})số:? ?|第)?(?<![\d/])(\d+-[A-ZĐ]{2,}\/[A-ZĐ]{2,}(?:-[A-ZĐ]{2,})?)号?/gu, ([, number = '']) =>
    code('docno', number),
  );
  scan.take(/\[(\d{4})\] ?(?:第|số ?)?(\d+)号?/gu, ([, year, number]) => code('docno', `${year}#${Number(number)}`));
  if (language === 'zh')
    scan.take(/\((\d{4})\) ?第?(\d+)号/gu, ([, year, number]) => code('docno', `${year}#${Number(number)}`));
  else scan.take(/số (\d+) ?[[(](\d{4})[\])]/giu, ([, number, year]) => code('docno', `${year}#${Number(number)}`));
}

/** A list or a range of markers is as many markers, each at its place. */
function markersOf(match: RegExpExecArray): Draft[] {
  const [whole, list = ''] = match;
  const start = match.index + whole.indexOf(list);
  return [...list.matchAll(/\d{1,4}(?:\/\d{1,2})?(?: ?\(\d{1,2}\))?/g)].map(({ 0: one, index }) => ({
    type: 'marker',
    key: one.replaceAll(' ', ''),
    from: start + index,
    to: start + index + one.length,
  }));
}

/** Without the country and the leading zero, which one text may have and the other not. */
function phoneKey(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  const abroad = /^\s*\(?\+|^\s*00/.test(phone) ? digits.replace(/^0{0,2}8[46]/, '') : digits;
  return abroad.length > 6 ? abroad.replace(/^0/, '') : abroad;
}
