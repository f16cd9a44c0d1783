import { describe, expect, test } from 'vitest';
import { expectedNames, nameMatches, registryName, SUPERIOR_DEPARTMENTS } from './naming.ts';
import { COUNTIES } from './registry/counties.ts';
import { PREFECTURES } from './registry/prefectures.ts';

const department = (divisionCode: string) => expectedNames({ level: 'prefecture', divisionCode }).department;

describe('prefecture departments (Guideline art. 4, sentence 1)', () => {
  test.each([
    ['620100', '兰州市城市管理委员会', '兰州市城市管理委员会、嘉峪关市城市管理执法局为兰州市、嘉峪关市城市管理工作的主管部门'],
    ['620200', '嘉峪关市城市管理执法局', '兰州市城市管理委员会、嘉峪关市城市管理执法局为兰州市、嘉峪关市城市管理工作的主管部门'],
    ['621200', '陇南市城市管理执法局', '陇南市城市管理执法局为隶属于陇南市住房和城乡建设局的城市管理执法部门'],
    ['620500', '天水市住房和城乡建设局(城市管理执法局)', '其它市(州)住房和城乡建设局(城市管理执法局)为城市管理工作的主管部门'],
    ['622900', '临夏回族自治州住房和城乡建设局(城市管理执法局)', '其它市(州)住房和城乡建设局(城市管理执法局)为城市管理工作的主管部门'],
    ['623000', '甘南藏族自治州住房和城乡建设局(城市管理执法局)', '其它市(州)住房和城乡建设局(城市管理执法局)为城市管理工作的主管部门'],
  ])('%s is %s: “%s”', (code, name) => {
    expect(department(code)).toEqual([name]);
  });

  test('eleven prefectures are housing bureaus that are also the enforcement bureau', () => {
    const names = PREFECTURES.map((prefecture) => department(prefecture.code)[0] ?? '');
    expect(names.filter((name) => name.endsWith('住房和城乡建设局(城市管理执法局)'))).toHaveLength(11);
  });

  test('only Longnan’s enforcement bureau stands below another department: “隶属于陇南市住房和城乡建设局”', () => {
    expect(SUPERIOR_DEPARTMENTS).toEqual({ '621200': '陇南市住房和城乡建设局' });
  });
});

describe('county bureaus “统一名称‘XXX城市管理综合执法局’” (Guideline art. 4, sentence 2)', () => {
  test.each([
    ['620102', '城关区城市管理综合执法局', '兰州市城关区城市管理综合执法局'],
    ['620881', '华亭市城市管理综合执法局', '平凉市华亭市城市管理综合执法局'],
    ['620321', '永昌县城市管理综合执法局', '金昌市永昌县城市管理综合执法局'],
    ['622927', '积石山保安族东乡族撒拉族自治县城市管理综合执法局', '临夏回族自治州积石山保安族东乡族撒拉族自治县城市管理综合执法局'],
  ])('%s is %s or %s', (divisionCode, short, long) => {
    expect(expectedNames({ level: 'county', divisionCode }).department).toEqual([short, long]);
  });

  test('every county has two accepted names, and no two counties share one', () => {
    const names = COUNTIES.flatMap((county) => expectedNames({ level: 'county', divisionCode: county.code }).department);
    expect(new Set(names).size).toBe(172);
  });
});

describe('teams (Guideline art. 4, sentence 3)', () => {
  test.each([
    ['620100', '兰州市城市管理执法支队'],
    ['620200', '嘉峪关市城市管理执法支队'],
    ['621200', '陇南市城市管理执法支队'],
    ['623000', '甘南藏族自治州城市管理执法支队'],
  ])('prefecture %s: “统一执法队伍名称为‘XX市(州)城市管理执法支队’”', (divisionCode, name) => {
    expect(expectedNames({ level: 'prefecture', divisionCode }).team).toEqual([name]);
  });

  test('county: “统一名称为‘XX县(市、区)城市管理综合执法大队’”', () => {
    expect(expectedNames({ level: 'county', divisionCode: '621202' }).team).toEqual([
      '武都区城市管理综合执法大队',
      '陇南市武都区城市管理综合执法大队',
    ]);
  });
});

describe('the province', () => {
  test('art. 4 prescribes no name for it', () => {
    expect(expectedNames({ level: 'province', divisionCode: '620000' })).toEqual({ department: [], team: [] });
  });

  test('the registry enters the department that evaluates', () => {
    expect(registryName({ level: 'province', divisionCode: '620000' })).toBe('甘肃省住房和城乡建设厅');
  });
});

test('a code of another level or of no division is a fault', () => {
  expect(() => expectedNames({ level: 'county', divisionCode: '620100' })).toThrow('no division of the level county');
  expect(() => expectedNames({ level: 'county', divisionCode: '620824' })).toThrow('620824');
});

describe('comparing an actual name with the expected ones (Guideline art. 4)', () => {
  const expected = ['天水市住房和城乡建设局(城市管理执法局)'];

  test.each([
    ['天水市住房和城乡建设局(城市管理执法局)', 'as written'],
    ['天水市住房和城乡建设局（城市管理执法局）', 'full-width brackets'],
    ['天水市住房和城乡建设局（城市管理执法局)', 'mixed brackets'],
    ['天水市住房和城乡建设局 (城市管理执法局)', 'a space'],
    ['天水市住房和城乡建设局　(城市管理执法局)', 'a full-width space'],
  ])('%s is the same name: %s', (actual) => {
    expect(nameMatches(actual, expected)).toBe(true);
  });

  test.each([
    ['天水市住房和城乡建设局', 'the bracket is missing'],
    ['天水市住建局(城市管理执法局)', 'shortened'],
    ['天水市住房和城乡建设局[城市管理执法局]', 'square brackets'],
    ['天水市住房与城乡建设局(城市管理执法局)', 'another character'],
    ['天水市住房和城乡建设局(城市管理执法局)\n', 'a line break'],
    ['甘肃省天水市住房和城乡建设局(城市管理执法局)', 'the province before it'],
    ['', 'nothing'],
  ])('“%s” is another name: %s', (actual) => {
    expect(nameMatches(actual, expected)).toBe(false);
  });

  test('no name matches where none is prescribed', () => {
    expect(nameMatches('甘肃省住房和城乡建设厅', [])).toBe(false);
  });
});
