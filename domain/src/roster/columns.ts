import { normaliseHeading, normaliseHeadingWithRemarks } from './heading.ts';

export type ColumnKey =
  | 'sequence'
  | 'personNumber'
  | 'name'
  | 'sex'
  | 'idNumber'
  | 'category'
  | 'team'
  | 'position'
  | 'joinedOn'
  | 'bornOn'
  | 'phone'
  | 'certificateNumber'
  | 'certificateAuthority'
  | 'certificateIssuedOn'
  | 'certificateValidTo';

/** What a heading means; `ambiguous` ones are settled by what stands below them. */
export type HeadingMeaning = { key: ColumnKey /** 0 is the plainest word for it. */; rank: number } | { key: 'ambiguous' };

/**
 * The usual headings, the plainest first: where two columns claim the same key under different words, the plainer wins.
 * 参加工作时间 is deliberately absent: it is when working life began, often in another unit, and is not the day on which
 * somebody joined this bureau (入职时间), from which onboarding and training are counted.
 */
const SYNONYMS: Record<ColumnKey, readonly string[]> = {
  sequence: ['序号', '序', '顺序号', '行号', 'no'],
  personNumber: ['人员编号', '人员号', '人员编码', '人员代码'],
  name: ['姓名', '名字', '人员姓名', '执法人员姓名', '队员姓名', '职工姓名', '员工姓名', '持证人姓名', '持证人', '姓名全称'],
  sex: ['性别', '男女'],
  idNumber: [
    '公民身份号码',
    '居民身份证号码',
    '身份证号码',
    '身份证号',
    '公民身份证号',
    '公民身份证号码',
    '居民身份证号',
    '身份证',
    '身份号码',
    '身份证件号码',
    '身份证件号',
    '身份证编号',
    '居民身份证',
    '公民身份证',
    '身份证明号码',
    '有效身份证件号码',
    '有效证件号码',
    '公民身份号',
  ],
  category: [
    '人员类别',
    '人员性质',
    '用工性质',
    '编制情况',
    '编制性质',
    '编制类型',
    '身份',
    '人员身份',
    '身份性质',
    '身份类别',
    '人员类型',
    '用工形式',
    '用工类型',
    '用工方式',
    '编制',
    '编制类别',
    '人员编制',
    '是否在编',
    '队伍性质',
    '人员属性',
    '人员分类',
    '岗位性质',
    '聘用形式',
    '类别',
    '性质',
  ],
  team: [
    '所在中队',
    '所属中队',
    '中队',
    '所在大队',
    '大队',
    '所属大队',
    '所在科室',
    '科室',
    '所属科室',
    '内设机构',
    '所在部门',
    '部门',
    '所属部门',
    '所在队伍',
    '所属队伍',
    '队伍',
    '工作部门',
    '所在机构',
    '科室中队',
    '部门中队',
    '中队科室',
    '科队室',
    '科室队所',
    '队所',
    '所在队所',
    '股室',
    '所在股室',
    '队室',
    '所在单位',
    '所属单位',
    '工作单位',
    '现工作单位',
    '单位',
    '单位名称',
    '执法单位',
    '所属机构',
  ],
  position: [
    '职务',
    '现任职务',
    '职务职级',
    '职务岗位',
    '岗位职务',
    '行政职务',
    '担任职务',
    '工作岗位',
    '岗位',
    '现岗位',
    '岗位名称',
    '所在岗位',
    '单位职务',
    '职位',
    '职级',
    '职务级别',
    '岗位类别',
  ],
  joinedOn: [
    '入职时间',
    '入职日期',
    '到岗时间',
    '到岗日期',
    '入职年月',
    '进入本单位时间',
    '进入本单位日期',
    '入队时间',
    '入队日期',
    '到队时间',
    '入局时间',
    '到局时间',
    '上岗时间',
    '上岗日期',
    '到单位时间',
    '到本单位时间',
    '进单位时间',
    '进入单位时间',
    '来本单位时间',
    '调入时间',
    '调入日期',
    '聘用时间',
    '聘用日期',
    '录用时间',
    '录用日期',
    '到职时间',
    '入职',
    '进入城管时间',
    '进入城管系统时间',
    '从事执法工作时间',
    '到本单位工作时间',
    '进入本单位工作时间',
    '入单位时间',
    '报到时间',
    '报到日期',
  ],
  bornOn: ['出生日期', '出生年月日', '出生年月', '出生时间', '生日', '出生'],
  phone: [
    '联系电话',
    '手机号码',
    '手机号',
    '手机',
    '电话',
    '联系方式',
    '电话号码',
    '移动电话',
    '本人电话',
    '联系手机',
    '手机电话',
    '联系号码',
    '个人电话',
    '办公电话',
  ],
  certificateNumber: [
    '执法证号',
    '执法证号码',
    '执法证编号',
    '行政执法证号',
    '行政执法证号码',
    '行政执法证编号',
    '执法证件号',
    '执法证件号码',
    '执法证件编号',
    '行政执法证件号',
    '行政执法证件号码',
    '行政执法证件编号',
    '执法证证号',
    '执法证件证号',
    '行政执法证证号',
    '执法证',
    '执法证件',
    '行政执法证',
    '行政执法证件',
    '执法证书编号',
    '执法证书号',
    '执法资格证号',
    '执法资格证编号',
    '行政执法资格证号',
    '行政执法资格证编号',
    '执法人员证号',
    '执法证件代码',
    '执法编号',
  ],
  certificateAuthority: [
    '发证机关',
    '发证单位',
    '颁证机关',
    '颁发机关',
    '发证部门',
    '核发机关',
    '签发机关',
    '制发机关',
    '发证机构',
    '颁证单位',
    '颁发单位',
  ],
  certificateIssuedOn: [
    '发证日期',
    '发证时间',
    '颁证日期',
    '颁证时间',
    '颁发日期',
    '颁发时间',
    '有效期自',
    '有效期起',
    '有效期始',
    '有效期从',
    '有效期限自',
    '有效期限起',
    '有效起始日期',
    '有效期开始日期',
    '有效期起始日期',
    '有效期开始',
    '有效期起始',
    '起始日期',
    '生效日期',
    '领证日期',
    '领证时间',
    '办证日期',
    '办证时间',
    '核发日期',
    '核发时间',
    '签发日期',
    '取证日期',
    '取证时间',
    '取得日期',
    '取得时间',
    '初次领证日期',
    '制证日期',
    '证件起始日期',
    '有效期开始时间',
    '有效期起始时间',
  ],
  certificateValidTo: [
    '有效期至',
    '有效期止',
    '有效期截止',
    '有效期截止日期',
    '有效期截至',
    '有效期到',
    '有效期限至',
    '有效期限止',
    '有效截止日期',
    '有效期终',
    '截止日期',
    '截止时间',
    '截至日期',
    '到期日期',
    '到期时间',
    '到期日',
    '失效日期',
    '终止日期',
    '有效日期',
    '有效期结束日期',
    '有效期结束',
    '有效期到期日',
    '有效至',
    '有效期终止日期',
    '有效期终止',
    '证件到期时间',
    '证件到期日期',
    '有效期截止时间',
    '有效期结束时间',
    '有效期',
    '证件有效期',
    '证件有效期至',
    '证件有效期限',
    '有效期限',
    '有效时间',
    '有效期间',
    '证件有效期间',
    '起止日期',
    '起止时间',
    '有效期起止',
    '有效期起止日期',
    '有效期起止时间',
    '有效起止日期',
    '证件期限',
    '有效期起至',
    '有效期自至',
    '有效期自起至止',
  ],
};

const AMBIGUOUS = new Set(['证件号码', '证件号', '证件编号', '证号', '编号', '号码', '证书编号', '证书号', '证书号码', '证件代码']);

// Dates and numbers of other papers; only an exact synonym may overrule these words.
const OTHER_PAPERS =
  /合同|驾驶|驾照|保险|社保|聘期|退休|学历|学位|入党|党员|职称|技术|培训|体检|劳动|工作证|上岗证|警号|胸|服装|制服|银行|工资|护照|军官|协管|辅助|监督证|健康|任职|任现|转正|离职|是否|有无|种类|类型|状态|照片|年审|注册|身份证.*(有效|期|址|机关)/;

// 有效期(年) holds a length of time, not a day.
const LENGTH_OF_TIME = /(有效期|期限|年限)(单位)?(年|月)$/;

const PATTERNS: readonly (readonly [RegExp, ColumnKey])[] = [
  [/身份证?件?.*(号|号码|编号)$/, 'idNumber'],
  [/^(执法|本人|队员|人员|职工)?姓名$/, 'name'],
  [/执法.*证.*(号|编号|号码|编码)$/, 'certificateNumber'],
  [/(发证|颁证|颁发|核发|签发|领证|办证|取证).*(日期|时间|年月)$/, 'certificateIssuedOn'],
  [/(有效|证件?).*(自|起|始|从)(日期|时间)?$/, 'certificateIssuedOn'],
  [/(有效|证件?).*(至|止|到|终|期)(日期|时间|期)?$/, 'certificateValidTo'],
  [/(发证|颁证|颁发|核发|签发)(机关|单位|部门|机构)/, 'certificateAuthority'],
  [/^(入职|到岗|入队|入局|调入|上岗|录用|招录|进入.*(单位|局|队)).*(日期|时间|年月)?$/, 'joinedOn'],
  [/^出生.*(日期|时间|年月)/, 'bornOn'],
  [/(联系|手机|移动|本人|个人).*(电话|号码|方式|手机)/, 'phone'],
  [/^(所在|所属|现)(.*)(中队|大队|科室|部门|队伍|机构|股室)$/, 'team'],
  [/^(人员|用工|编制|身份)(.*)(类别|性质|类型|情况|形式|属性)$/, 'category'],
];

const EXACT: ReadonlyMap<string, HeadingMeaning> = new Map(
  (Object.keys(SYNONYMS) as ColumnKey[]).flatMap((key) => SYNONYMS[key].map((word, rank) => [word, { key, rank }] as const)),
);

/** The meaning of one heading text, or undefined where it is none that a roster needs. */
export function meaningOf(text: string): HeadingMeaning | undefined {
  const exact = (word: string): HeadingMeaning | undefined => (AMBIGUOUS.has(word) ? { key: 'ambiguous' } : EXACT.get(word));
  const word = normaliseHeading(text);
  const withRemarks = normaliseHeadingWithRemarks(text);
  if (word === '' || word.length > 20) return withRemarks.length > 20 ? undefined : exact(withRemarks);
  if (LENGTH_OF_TIME.test(withRemarks)) return undefined;
  const found = exact(word);
  if (found && found.key !== 'ambiguous') return found;
  // 执法证(编号) and 有效期(起止) say it all; 身份(证) too. Only then is the shorter word taken.
  const whole = withRemarks === word ? undefined : exact(withRemarks);
  if (whole) return whole;
  if (found) return found;
  if (OTHER_PAPERS.test(withRemarks)) return undefined;
  const pattern = PATTERNS.find(([words]) => words.test(word));
  return pattern && { key: pattern[1], rank: 100 };
}

/** The meaning of a heading that stands below another: 执法证 | 证号. */
export function meaningUnder(parent: string, child: string): HeadingMeaning | undefined {
  if (normaliseHeading(child) === '') return meaningOf(parent);
  const above = normaliseHeadingWithRemarks(parent);
  const joined = meaningOf(`${parent}${child}`);
  if (joined && joined.key !== 'ambiguous' && above !== '') return joined;
  const alone = meaningOf(child);
  if (!alone || above === '') return alone;
  const ofOtherPaper = /身份证|身份号/.test(above) || (OTHER_PAPERS.test(above) && !/执法/.test(above.replace(/执法辅助/g, '')));
  if (alone.key === 'ambiguous' && /身份证|身份号/.test(above)) return { key: 'idNumber', rank: 0 };
  if (ofOtherPaper && (alone.key === 'ambiguous' || alone.key.startsWith('certificate'))) return undefined;
  return alone.key === 'ambiguous' && /执法/.test(above) ? { key: 'certificateNumber', rank: 0 } : alone;
}
