import type { AllOf } from '../benchmark.ts';
import { between, type BenchmarkExample, fact, measured, multiple, NO_FINE, range, test, tier, timesInYear, worded } from './parts.ts';

/** 外省示例，不是甘肃标准: none of these places lies in Gansu. Sources: SOURCE.md. */
const COMMON = { precondition: null, complete: true, doubtful: false } as const;

const FACADES: BenchmarkExample = {
  ...COMMON,
  id: 'JM-1',
  place: '广东江门',
  year: 2023,
  conduct: '主次干道两侧和临街建筑物、构筑物容貌不符合城市容貌标准',
  basis: '《江门市城市市容和环境卫生管理条例（2023修正）》第四十四条第（一）项',
  precondition: '责令限期改正；逾期不改正',
  axes: [measured('places', 'count', '处数', '处', { optional: true }), measured('area', 'area', '面积', '㎡', { optional: true })],
  tiers: [
    tier('light', '从轻', '3处以下，或面积1㎡以下', [between('places', null, 3), between('area', null, 1)], range(500, 2000)),
    tier('general', '一般', '3处以上6处以下，或1㎡以上5㎡以下', [between('places', 3, 6), between('area', 1, 5)], range(2000, 3500)),
    tier('heavy', '从重', '6处以上，或5㎡以上', [between('places', 6, null), between('area', 5, null)], range(3500, 5000)),
  ],
};

const WASTE_SITE: BenchmarkExample = {
  ...COMMON,
  id: 'PT-1',
  place: '福建莆田',
  year: 2023,
  conduct: '擅自设立弃置场受纳建筑垃圾',
  basis: '《城市建筑垃圾管理规定》第二十条第（三）项',
  axes: [measured('volume', 'volume', '建筑垃圾', 'm³')],
  tiers: [
    tier('light', '轻微', '50m³以下', [between('volume', null, 50)], range(5000, 5000, 'unit'), range(1000, 1000, 'individual')),
    tier('general', '一般', '50m³以上100m³以下', [between('volume', 50, 100)], range(8000, 8000, 'unit'), range(2000, 2000, 'individual')),
    tier('severe', '严重', '100m³以上', [between('volume', 100, null)], range(10000, 10000, 'unit'), range(3000, 3000, 'individual')),
  ],
};

const BUILDER = ['施工单位'];
const OWNER_AND_HAULIER = ['建设单位', '运输单位'];

const WASTE_DISPOSAL: BenchmarkExample = {
  ...COMMON,
  id: 'XY-1',
  place: '河南荥阳',
  year: null,
  conduct: '未经核准擅自处置建筑垃圾',
  basis: '《城市建筑垃圾管理规定》第二十五条',
  axes: [measured('volume', 'volume', '建筑垃圾', 'm³'), worded('role', 'party', '单位类别', [...BUILDER, ...OWNER_AND_HAULIER])],
  tiers: [
    tier(
      'light',
      '轻微',
      '10m³以下',
      [between('volume', null, 10)],
      range(10000, 40000, 'unit', BUILDER),
      range(5000, 10000, 'unit', OWNER_AND_HAULIER),
    ),
    tier(
      'general',
      '一般',
      '10m³以上20m³以下',
      [between('volume', 10, 20)],
      range(40000, 70000, 'unit', BUILDER),
      range(10000, 20000, 'unit', OWNER_AND_HAULIER),
    ),
    tier(
      'severe',
      '严重',
      '20m³以上',
      [between('volume', 20, null)],
      range(70000, 100000, 'unit', BUILDER),
      range(20000, 30000, 'unit', ['运输单位']),
    ),
  ],
};

const BRIDGE_BOARDS: BenchmarkExample = {
  ...COMMON,
  id: 'DF-1',
  place: '河南登封',
  year: null,
  conduct: '擅自在桥梁或路灯设施上设置广告牌或其他挂浮物',
  basis: '《城市道路管理条例》第二十七条第（六）项、第四十二条',
  axes: [
    measured('area', 'area', '单体面积', '㎡', { optional: true }),
    measured('places', 'count', '处数', '处', { optional: true }),
    fact('grave', '造成严重后果'),
  ],
  tiers: [
    tier('light', '轻微', '单体2㎡以下或3处以下小型', [between('area', null, 2), between('places', null, 3)], range(0, 5000)),
    tier('general', '一般', '单体2-10㎡或3-10处', [between('area', 2, 10), between('places', 3, 10)], range(5000, 10000)),
    tier(
      'severe',
      '严重',
      '单体10㎡以上或10处以上或严重后果',
      [between('area', 10, null), between('places', 10, null), [test('grave', 'is', true)]],
      range(10000, 20000),
    ),
  ],
};

const TEMPORARY_BUILDINGS: BenchmarkExample = {
  ...COMMON,
  id: 'JX-1',
  place: '浙江嘉兴',
  year: null,
  conduct: '临时建筑物、构筑物或设施未保持整洁或遮盖路标、街牌',
  basis: '《浙江省城市市容和环境卫生管理条例》第十三条',
  precondition: '逾期不改正',
  axes: [measured('area', 'area', '占地面积', '㎡')],
  tiers: [
    tier('light', 'A', '占地5㎡以下', [between('area', null, 5)], range(500, 1500, 'unit'), range(200, 500, 'individual')),
    tier('general', 'B', '5-10㎡', [between('area', 5, 10)], range(1500, 2000, 'unit'), range(500, 600, 'individual')),
    tier('heavy', 'C', '10㎡以上', [between('area', 10, null)], range(2000, 3000, 'unit'), range(600, 1000, 'individual')),
  ],
};

const IN_TIME = '警告后期限内改正';
const NOT_UP_TO = '改正不达标';
const REFUSED = '拒不改正';

const OUTDOOR_UNITS: BenchmarkExample = {
  ...COMMON,
  id: 'XS-2',
  place: '安徽淮北相山区',
  year: 2020,
  conduct: '未按规定安装空调室外机、排气扇、防盗窗、遮阳篷、太阳能热水器，拒不改正',
  basis: '同条例第四十二条第（二）项',
  axes: [worded('correction', 'level', '改正情况', [IN_TIME, NOT_UP_TO, REFUSED]), fact('grave', '严重影响')],
  tiers: [
    tier('none', '不予罚款', '警告后期限内改正', [[test('correction', 'is', IN_TIME)]], NO_FINE),
    tier('light', '较轻', '改正不达标但不严重影响', [[test('correction', 'is', NOT_UP_TO), test('grave', 'is', false)]], range(100, 100)),
    tier('severe', '严重', '拒不改正且严重影响', [[test('correction', 'is', REFUSED), test('grave', 'is', true)]], range(200, 200)),
  ],
};

const times = (count: number): AllOf => [test('times', 'eq', count)];

const KEEPING_ORDER: BenchmarkExample = {
  ...COMMON,
  id: 'SZ-1',
  place: '广东深圳',
  year: 2020,
  conduct: '市容环境卫生责任单位不履行责任',
  basis: '《深圳经济特区市容和环境卫生管理条例》第十八条',
  precondition: '责令限期改正；拒不改正',
  complete: false,
  axes: [timesInYear],
  tiers: [
    tier('light', '1年内1次', '1年内1次', [times(1)], range(3000, 3000)),
    tier('general', '1年内2次', '1年内2次', [times(2)], range(6000, 6000)),
  ],
};

const DUST: BenchmarkExample = {
  ...COMMON,
  id: 'SZ-3',
  place: '广东深圳（旧版）',
  year: null,
  conduct: '建筑施工未采取措施防止粉尘污染市容',
  basis: '原条例第五十三条第二款',
  axes: [timesInYear],
  tiers: [
    tier('light', '一年内1次', '一年内1次', [times(1)], range(2000, 2000)),
    tier('general', '一年内2次', '一年内2次', [times(2)], range(4000, 4000)),
    tier('heavy', '一年内3次以上', '一年内3次以上', [[test('times', 'ge', 3)]], range(5000, 5000)),
  ],
};

const WITHOUT = '无资质';
const BEYOND = '超越资质范围';

const GREEN_WORKS: BenchmarkExample = {
  ...COMMON,
  id: 'ZJ-1',
  place: '浙江（省级）',
  year: null,
  conduct: '无相应资质进行绿地工程设计、施工',
  basis: '《浙江省城市绿化管理办法》第二十六条',
  axes: [worded('qualification', 'level', '资质情况', [WITHOUT, BEYOND])],
  tiers: [
    tier('light', WITHOUT, WITHOUT, [[test('qualification', 'is', WITHOUT)]], range(5000, 10000)),
    tier('heavy', BEYOND, BEYOND, [[test('qualification', 'is', BEYOND)]], range(10000, 20000)),
  ],
};

const VALUE = '树木价值';

const TREES: BenchmarkExample = {
  ...COMMON,
  id: 'HZ-1',
  place: '浙江杭州',
  year: null,
  conduct: '擅自砍伐、迁移、修剪树木',
  basis: '《杭州市城市绿化管理条例实施细则》第三十五条',
  axes: [
    measured('felled', 'count', '砍伐', '株', { optional: true }),
    measured('moved', 'count', '迁移', '株', { optional: true }),
    measured('pruned', 'count', '修剪', '株', { optional: true }),
  ],
  tiers: [
    tier(
      'light',
      '第一档',
      '砍伐1株/迁移<3/修剪<5',
      [[test('felled', 'eq', 1)], between('moved', null, 3), between('pruned', null, 5)],
      multiple(VALUE, 100, 200),
    ),
    tier(
      'general',
      '第二档',
      '砍伐<3/迁移<5/修剪<10',
      [[test('felled', 'gt', 1), test('felled', 'lt', 3)], between('moved', 3, 5), between('pruned', 5, 10)],
      multiple(VALUE, 200, 300),
    ),
    tier(
      'heavy',
      '第三档',
      '砍伐<5/迁移<10/修剪<20',
      [between('felled', 3, 5), between('moved', 5, 10), between('pruned', 10, 20)],
      multiple(VALUE, 300, 400),
    ),
    tier(
      'severe',
      '第四档',
      '砍伐≥5/迁移≥10/修剪≥20',
      [between('felled', 5, null), between('moved', 10, null), between('pruned', 20, null)],
      multiple(VALUE, 400, 500),
    ),
  ],
};

const HAZARDOUS: BenchmarkExample = {
  ...COMMON,
  id: 'XM-2',
  place: '疑为福建厦门某区',
  year: 2013,
  conduct: '将危险废物混入建筑垃圾',
  basis: '同规定第二十条第（二）项',
  doubtful: true,
  axes: [measured('times', 'times', '查处次数', '次'), fact('refused', '拒不改正')],
  tiers: [
    tier('general', '一般', '首次', [[test('times', 'lt', 2)]], range(1000, 1000, 'unit'), range(50, 50, 'individual')),
    tier(
      'severe',
      '严重',
      '拒不改正或二次以上',
      [[test('refused', 'is', true)], [test('times', 'ge', 2)]],
      range(1000, 3000, 'unit'),
      range(50, 200, 'individual'),
    ),
  ],
};

export const BENCHMARK_EXAMPLES: readonly BenchmarkExample[] = [
  FACADES,
  WASTE_SITE,
  WASTE_DISPOSAL,
  BRIDGE_BOARDS,
  TEMPORARY_BUILDINGS,
  OUTDOOR_UNITS,
  KEEPING_ORDER,
  DUST,
  GREEN_WORKS,
  TREES,
  HAZARDOUS,
];
