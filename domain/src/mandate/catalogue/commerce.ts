import { article } from './article.ts';
import { UNLICENSED_TRADE, UNSAFE_FOOD } from './coercion.ts';
import { matters, yuan } from './provision.ts';
import { ADVERTISING, FOOD, UNLICENSED } from './texts.ts';

export const COMMERCE_MATTERS = matters('commerce', [
  [
    'M60',
    '无照经营（户外公共场所）',
    '09001',
    UNLICENSED,
    { clause: article(13), kinds: ['confiscate-gains', 'fine'], joined: ['confiscate-gains'], ranges: [yuan(0, 10_000)] },
    { coercion: UNLICENSED_TRADE, condition: '第三条规定的场所、时间、技能活动除外' },
  ],
  [
    'M61',
    '为无照经营提供场所条件',
    '09001',
    UNLICENSED,
    {
      clause: article(14),
      kinds: ['confiscate-gains', 'fine'],
      joined: ['confiscate-gains'],
      ranges: [yuan(0, 5_000)],
      fine: 'optional',
    },
  ],
  [
    'M63',
    '违规设置户外广告',
    '07003',
    ADVERTISING,
    { clause: `${article(41)}、${article(42)}` },
    { localAmount: true, condition: '依地方规定' },
  ],
]);

export const FOOD_MATTERS = matters('food', [
  [
    'M62',
    '食品摊贩违法',
    '09015',
    FOOD,
    { duty: article(36), clause: article(127) },
    { localAmount: true, coercion: UNSAFE_FOOD, condition: '依省级规定' },
  ],
]);
