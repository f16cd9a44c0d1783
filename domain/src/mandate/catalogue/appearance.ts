import { article } from './article.ts';
import { matters, type Provision } from './provision.ts';
import { APPEARANCE, GREENING } from './texts.ts';

const WARNED = { kinds: ['warning', 'fine'] } as const satisfies Partial<Provision>;
const FINED = { kinds: ['fine'] } as const satisfies Partial<Provision>;
const LOCAL = { localAmount: true } as const;

/** 市容环卫 and 城市绿化: the State texts name the penalty and leave its amount to local law. */
export const APPEARANCE_MATTERS = matters('housing', [
  ['M01', '随地吐痰、便溺，乱扔果皮纸屑烟头', '06012', APPEARANCE, { clause: article(34, { item: 1 }), ...WARNED }, LOCAL],
  ['M02', '乱写乱画乱贴（小广告）', '07001', APPEARANCE, { duty: article(17), clause: article(34, { item: 2 }), ...WARNED }, LOCAL],
  ['M03', '临街阳台窗外堆放吊挂', '06005/06007', APPEARANCE, { clause: article(34, { item: 3 }), ...WARNED }, LOCAL],
  ['M04', '不按规定时间地点方式倾倒垃圾粪便', '06010', APPEARANCE, { clause: article(34, { item: 4 }), ...WARNED }, LOCAL],
  ['M05', '不履行卫生责任区清扫保洁（门前三包）', '06012', APPEARANCE, { clause: article(34, { item: 5 }), ...WARNED }, LOCAL],
  ['M06', '运输液体散装货物泄漏遗撒', '06014', APPEARANCE, { clause: article(34, { item: 6 }), ...WARNED }, LOCAL],
  ['M07', '临街工地无护栏遮挡、停工场地不整理', '08007/08010', APPEARANCE, { clause: article(34, { item: 7 }), ...WARNED }, LOCAL],
  [
    'M08',
    '饲养家畜家禽影响市容',
    '06038',
    APPEARANCE,
    { clause: article(35), kinds: ['confiscate-property', 'fine'] },
    { ...LOCAL, condition: '限期处理或者予以没收' },
  ],
  [
    'M09',
    '擅自设置大型户外广告',
    '07003',
    APPEARANCE,
    { duty: article(11), clause: article(36, { item: 1 }), ...FINED },
    { ...LOCAL, condition: '责令停止违法行为，限期清理、拆除' },
  ],
  [
    'M10',
    '街道两侧公共场地擅自堆物、搭建',
    '06036/06001',
    APPEARANCE,
    { duty: article(14), clause: article(36, { item: 2 }), ...FINED },
    { ...LOCAL, condition: '限期清理、拆除' },
  ],
  ['M11', '擅自拆除环卫设施', null, APPEARANCE, { clause: article(36, { item: 3 }), ...FINED }, LOCAL],
  [
    'M12',
    '不符合容貌标准的建筑物设施逾期不改造拆除',
    '06004',
    APPEARANCE,
    { clause: article(37), ...FINED },
    { ...LOCAL, governmentApproval: 'forced-removal', condition: '经县级以上人民政府批准，可以强制拆除' },
  ],
  ['M13', '损坏环卫设施', '03005', APPEARANCE, { clause: article(38), ...FINED }, { ...LOCAL, condition: '恢复原状' }],
  ['M26', '损坏城市树木花草、擅自砍伐、损坏绿化设施', '06022/06045', GREENING, { clause: article(26), ...FINED }, LOCAL],
  ['M27', '擅自占用城市绿化用地', '06045', GREENING, { clause: article(27), ...FINED }, { ...LOCAL, condition: '限期退还、恢复原状' }],
  ['M28', '绿地内摊点不服从管理', '06047', GREENING, { clause: article(28), ...WARNED }, LOCAL],
]);
