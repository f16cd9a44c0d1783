import type { OtherPlace, Problem, ProblemCode, ProblemFact } from './problems.ts';

export type ProblemLocale = 'zh' | 'en';

type Sentence<C extends ProblemCode> = string | ((fact: Extract<ProblemFact, { code: C }>) => string);
type Sentences = { readonly [C in ProblemCode]: { readonly zh: Sentence<C>; readonly en: Sentence<C> } };

const CATEGORY = {
  zh: { officer: '执法人员', auxiliary: '协管人员', other: '其他人员' },
  en: { officer: 'officer', auxiliary: 'auxiliary', other: 'other staff' },
} as const;

const SENTENCES: Sentences = {
  'name-missing': { zh: '缺少姓名', en: 'the name is missing' },
  'name-not-a-name': { zh: ({ text }) => `「${short(text)}」不像姓名`, en: ({ text }) => `"${short(text)}" does not look like a name` },
  'id-number-missing': { zh: '缺少身份证号', en: 'the ID number is missing' },
  'id-column-missing': {
    zh: '本表没有身份证号列，也没有人员编号列',
    en: 'this sheet has neither an ID number column nor a person number column',
  },
  'id-number-length': {
    zh: ({ length }) => `身份证号应为18位，此处为${length}位`,
    en: ({ length }) => `an ID number has 18 characters, this one has ${length}`,
  },
  'id-number-characters': { zh: '身份证号含有数字和X以外的字符', en: 'the ID number holds characters other than digits and X' },
  'id-number-fifteen-digits': { zh: '15位旧身份证号，请填写18位身份证号', en: 'an old ID number of 15 digits: enter the one of 18' },
  'id-number-check-digit': { zh: '身份证号校验码不符，请核对', en: 'the check digit of the ID number is wrong' },
  'id-number-birth-date': { zh: '身份证号中的出生日期不存在', en: 'the birth date within the ID number does not exist' },
  'id-number-in-future': { zh: '身份证号中的出生日期晚于今天', en: 'the birth date within the ID number is in the future' },
  'id-number-unknown-province': { zh: '身份证号前两位不是省级代码', en: 'the ID number does not begin with the code of a province' },
  'number-lost-digits': {
    zh: '号码以数值保存，第15位以后的数字已经丢失，无法恢复；请把单元格设为文本后重新填写',
    en: 'the number was stored as a numeric value and has lost its digits after the fifteenth; they cannot be restored: format the cell as text and enter it again',
  },
  'id-number-twice': { zh: (fact) => `身份证号与${place(fact)}重复`, en: (fact) => `the same ID number stands in ${place(fact)}` },
  'masked-id-without-person-number': {
    zh: '身份证号已脱敏，须有人员编号才能对应到人',
    en: 'the ID number is masked: a person number is needed to tell who it is',
  },
  'person-number-twice': { zh: (fact) => `人员编号与${place(fact)}重复`, en: (fact) => `the same person number stands in ${place(fact)}` },
  'not-a-date': { zh: ({ text }) => `「${short(text)}」不是日期`, en: ({ text }) => `"${short(text)}" is not a date` },
  'no-such-day': { zh: ({ text }) => `「${short(text)}」这一天不存在`, en: ({ text }) => `there is no such day as "${short(text)}"` },
  'ambiguous-date': {
    zh: ({ text }) => `「${short(text)}」可以读作不同的日期，请写成2019-03-05的形式`,
    en: ({ text }) => `"${short(text)}" can be read as different dates: write it as 2019-03-05`,
  },
  'date-in-future': { zh: ({ on }) => `日期${on}晚于今天`, en: ({ on }) => `the date ${on} is in the future` },
  'day-assumed': { zh: ({ on }) => `只有年月，按${on}读取`, en: ({ on }) => `only year and month are given; read as ${on}` },
  'serial-without-date-format': {
    zh: ({ on }) => `单元格是数字而不是日期格式，按${on}读取`,
    en: ({ on }) => `the cell holds a number without a date format; read as ${on}`,
  },
  'unlimited-not-here': { zh: '此处不能填「长期」', en: '"unlimited" is no answer here' },
  'valid-to-before-issue': {
    zh: '有效期早于发证日期',
    en: ({ issuedOn, validTo }) => `the certificate ends before it was issued (${validTo} before ${issuedOn})`,
  },
  'valid-to-missing': {
    zh: '有执法证号而没有有效期；长期有效的请填「长期」',
    en: 'a certificate without its last day; write 长期 where it is unlimited',
  },
  'validity-column-missing': {
    zh: '本表没有有效期列，执法证信息不导入',
    en: 'this sheet has no column for the validity, so certificates are not taken over',
  },
  'sex-unknown': { zh: ({ text }) => `性别「${short(text)}」无法识别`, en: ({ text }) => `the sex "${short(text)}" is not understood` },
  'sex-against-id-number': {
    zh: ({ sex }) => `性别与身份证号不符（身份证号为${sex}）`,
    en: ({ sex }) => `the sex differs from the ID number (${sex === '男' ? 'male' : 'female'})`,
  },
  'birth-date-against-id-number': {
    zh: ({ bornOn }) => `出生日期与身份证号不符（身份证号为${bornOn}）`,
    en: ({ bornOn }) => `the birth date differs from the ID number (${bornOn})`,
  },
  'category-unknown': {
    zh: ({ text }) => `人员类别「${short(text)}」无法识别，请填执法人员、协管人员或其他`,
    en: ({ text }) => `the category "${short(text)}" is not understood: officer, auxiliary or other`,
  },
  'category-missing': { zh: '缺少人员类别（执法人员、协管人员或其他）', en: 'the category is missing (officer, auxiliary or other)' },
  'category-assumed': {
    zh: ({ category }) => `没有人员类别，按${CATEGORY.zh[category]}读取`,
    en: ({ category }) => `no category is given; read as ${CATEGORY.en[category]}`,
  },
  'auxiliary-with-certificate': {
    zh: '不是执法人员而填有执法证信息，证件信息不导入',
    en: 'a certificate of somebody who is no officer is not taken over',
  },
  'officer-without-certificate': { zh: '执法人员没有执法证号', en: 'an officer without a certificate' },
  'certificate-number-missing': { zh: '有发证日期或有效期而没有执法证号', en: 'certificate dates are given but no certificate number' },
  'certificate-number-twice': {
    zh: (fact) => `执法证号与${place(fact)}重复`,
    en: (fact) => `the same certificate number stands in ${place(fact)}`,
  },
  'text-too-long': {
    zh: ({ length, limit }) => `文字过长：${length}字，最多${limit}字`,
    en: ({ length, limit }) => `the text is too long: ${length} characters, at most ${limit}`,
  },
  'formula-cell': { zh: '单元格是公式，按保存的结果读取', en: 'a formula: its saved result was read' },
  'formula-without-value': {
    zh: '单元格是公式，但没有保存结果；请打开后重新保存，或改为数值',
    en: 'a formula without a saved result: open and save the file again, or enter the value',
  },
  'error-cell': { zh: ({ text }) => `单元格是错误值${short(text)}`, en: ({ text }) => `the cell holds the error ${short(text)}` },
  'hidden-row': { zh: '这一行在表中是隐藏的，仍已读取', en: 'this row is hidden in the sheet and was read all the same' },
  'column-twice': {
    zh: (fact) => `「${short(fact.heading)}」列与${place(fact)}重复，只读取前一列`,
    en: (fact) => `the column "${short(fact.heading)}" repeats ${place(fact)}; only the first is read`,
  },
  'another-bureau': {
    zh: ({ title }) => `表头「${short(title)}」不是本单位`,
    en: ({ title }) => `the title "${short(title)}" names another bureau`,
  },
  'active-elsewhere': {
    zh: '此人在其他单位在册，不能导入；确认导入时由上级单位核实',
    en: 'this person is on record in another bureau; the superior of both settles it',
  },
  'person-number-unknown': { zh: '本单位没有这个人员编号', en: 'no person of this bureau has this person number' },
  'person-number-of-another': {
    zh: '人员编号与身份证号不是同一个人',
    en: 'the person number and the ID number belong to different people',
  },
  'person-twice': { zh: (fact) => `与${place(fact)}是同一个人`, en: (fact) => `the same person as in ${place(fact)}` },
  'has-left': { zh: ({ leftOn }) => `此人已于${leftOn}离职`, en: ({ leftOn }) => `this person left on ${leftOn}` },
  'certificate-number-taken': { zh: '执法证号已登记在他人名下', en: 'the certificate number is on record for somebody else' },
  'row-refused': { zh: ({ sentence }) => sentence.zh, en: ({ sentence }) => sentence.en },
};

/** One sentence without its place: 有效期早于发证日期. */
export function problemSentence(problem: ProblemFact, locale: ProblemLocale): string {
  const sentence = SENTENCES[problem.code][locale] as string | ((fact: ProblemFact) => string);
  return typeof sentence === 'string' ? sentence : sentence(problem);
}

/** `F17：有效期早于发证日期`; the sheet is named by the caller where there are several. */
export function problemText(problem: Problem, locale: ProblemLocale): string {
  return `${problem.ref}${locale === 'zh' ? '：' : ': '}${problemSentence(problem, locale)}`;
}

function place({ otherSheet, otherRef }: OtherPlace): string {
  return otherSheet === undefined ? otherRef : `${otherSheet}!${otherRef}`;
}

function short(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('');
}
