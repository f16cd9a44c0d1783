// Source, date and licence: SOURCE.md.
export type PrefectureDivision = {
  code: string;
  name: string;
  kind: '地级市' | '自治州';
  /** A city with districts (设区的市); the two autonomous prefectures and Jiayuguan have none. */
  hasDistricts: boolean;
  /** Jiayuguan has no county-level division at all. */
  hasCounties: boolean;
};

export const PROVINCE = { code: '620000', name: '甘肃省' } as const;

export const PREFECTURES: readonly PrefectureDivision[] = [
  { code: '620100', name: '兰州市', kind: '地级市', hasDistricts: true, hasCounties: true },
  { code: '620200', name: '嘉峪关市', kind: '地级市', hasDistricts: false, hasCounties: false },
  { code: '620300', name: '金昌市', kind: '地级市', hasDistricts: true, hasCounties: true },
  { code: '620400', name: '白银市', kind: '地级市', hasDistricts: true, hasCounties: true },
  { code: '620500', name: '天水市', kind: '地级市', hasDistricts: true, hasCounties: true },
  { code: '620600', name: '武威市', kind: '地级市', hasDistricts: true, hasCounties: true },
  { code: '620700', name: '张掖市', kind: '地级市', hasDistricts: true, hasCounties: true },
  { code: '620800', name: '平凉市', kind: '地级市', hasDistricts: true, hasCounties: true },
  { code: '620900', name: '酒泉市', kind: '地级市', hasDistricts: true, hasCounties: true },
  { code: '621000', name: '庆阳市', kind: '地级市', hasDistricts: true, hasCounties: true },
  { code: '621100', name: '定西市', kind: '地级市', hasDistricts: true, hasCounties: true },
  { code: '621200', name: '陇南市', kind: '地级市', hasDistricts: true, hasCounties: true },
  { code: '622900', name: '临夏回族自治州', kind: '自治州', hasDistricts: false, hasCounties: true },
  { code: '623000', name: '甘南藏族自治州', kind: '自治州', hasDistricts: false, hasCounties: true },
];
