import { findDivision, getDivision, type Division, type Level } from './registry/divisions.ts';

/** Names that the Guideline accepts, the plainest first. An empty list: the Guideline prescribes none. */
export type ExpectedNames = { department: readonly string[]; team: readonly string[] };

export type NamedBody = { level: Level; divisionCode: string };

/** Outside art. 4: the department that issued the Guideline, and the bureau that art. 17 names. */
export const PROVINCE_BODIES = { evaluates: '甘肃省住房和城乡建设厅', supervises: '甘肃省城市管理执法监督局' } as const;

const DEPARTMENTS_NAMED_IN_THE_TEXT: Readonly<Record<string, string>> = {
  '620100': '兰州市城市管理委员会',
  '620200': '嘉峪关市城市管理执法局',
  '621200': '陇南市城市管理执法局',
};

/** Art. 4: Longnan's enforcement bureau is subordinate to the competent department, everywhere else it is that department. */
export const SUPERIOR_DEPARTMENTS: Readonly<Record<string, string>> = { '621200': '陇南市住房和城乡建设局' };

const prefectureNames = ({ code, name }: Division): ExpectedNames => ({
  department: [DEPARTMENTS_NAMED_IN_THE_TEXT[code] ?? `${name}住房和城乡建设局(城市管理执法局)`],
  team: [`${name}城市管理执法支队`],
});

const countyNames = (name: string, prefectureName: string): ExpectedNames => {
  const places = [name, `${prefectureName}${name}`];
  return {
    department: places.map((place) => `${place}城市管理综合执法局`),
    team: places.map((place) => `${place}城市管理综合执法大队`),
  };
};

/** Guideline art. 4 (4.S1–4.S4). Throws where the code is no division of that level. */
export const expectedNames = ({ level, divisionCode }: NamedBody): ExpectedNames => {
  const division = getDivision(divisionCode);
  if (division.level !== level) throw new Error(`${divisionCode} is no division of the level ${level}`);
  switch (division.level) {
    case 'province':
      return { department: [], team: [] };
    case 'prefecture':
      return prefectureNames(division);
    case 'county':
      return countyNames(division.name, getDivision(division.prefecture).name);
  }
};

/** The same where the code may be none of that level: a new area has none of its own, and then no name is prescribed. */
export const findExpectedNames = ({ level, divisionCode }: { level: Level; divisionCode: string | null }): ExpectedNames | undefined =>
  divisionCode !== null && findDivision(divisionCode)?.level === level ? expectedNames({ level, divisionCode }) : undefined;

/** The name under which the registry enters a bureau: the plainest that art. 4 accepts. */
export const registryName = (body: NamedBody): string => expectedNames(body).department[0] ?? PROVINCE_BODIES.evaluates;

// Brackets are the same in either width, and spaces of either width say nothing in a Chinese name.
const plain = (name: string): string =>
  name
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll(/[ \u3000]/g, '');

/** Half- and full-width brackets and spaces apart, the name must be one of the expected ones letter by letter. */
export const nameMatches = (actual: string, expected: readonly string[]): boolean => expected.some((name) => plain(name) === plain(actual));
