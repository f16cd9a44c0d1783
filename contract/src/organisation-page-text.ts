import { say, type Text } from './text.ts';

/** Words of the pages about bureaus that are no field's. */
export const ORGANISATION_PAGE_TEXT = {
  tree: say('本级及下级机构', 'This bureau and those below'),
  search: say('机构名称或行政区划', 'Name of a bureau or division'),
  nameRight: say('名称符合', 'name as prescribed'),
  nameWrong: say('名称不符', 'name not as prescribed'),
  nameFree: say('未规定名称', 'no name prescribed'),
  nameRule: say(
    '《指导意见》第四条规定了市、县两级机构和执法队伍的名称；不符的照样登记，只是标准不达标。',
    'Article 4 prescribes the names of prefecture and county bureaus and teams; another name is recorded all the same and fails its standard.',
  ),
  actual: say('实际名称', 'Actual'),
  expected: say('规定名称', 'Expected'),
  department: say('机构', 'Bureau'),
  team: say('执法队伍', 'Team'),
  noTeam: say('没有执法队伍名称', 'no team named'),
  or: say('或', 'or'),
  names: say('名称对照（第四条）', 'Names (article 4)'),
  onlyWrong: say('只看名称不符的', 'Only names not as prescribed'),
} as const satisfies Readonly<Record<string, Text>>;
