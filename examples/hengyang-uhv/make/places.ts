// The four cities, their districts with the codes of the Ministry of Civil Affairs, and industrial parks.

export interface District {
  code: string;
  name: string;
  weight: number;
  parks: readonly string[];
}

export interface City {
  name: string;
  /** As firms write it in their names. */
  short: string;
  districts: readonly District[];
}

function district(code: string, name: string, weight: number, ...parks: string[]): District {
  return { code, name, weight, parks };
}

export const cities = {
  hengyang: {
    name: '衡阳市',
    short: '衡阳',
    districts: [
      district('430405', '珠晖区', 3, '衡山科学城'),
      district('430406', '雁峰区', 6, '白沙绿岛产业园'),
      district('430407', '石鼓区', 4, '松木经开区'),
      district('430408', '蒸湘区', 6, '衡阳高新区'),
      district('430421', '衡阳县', 2, '西渡高新区'),
      district('430422', '衡南县', 2, '衡南高新区'),
      district('430424', '衡东县', 2, '衡东经开区'),
      district('430426', '祁东县', 1, '归阳工业园'),
      district('430481', '耒阳市', 2, '耒阳经开区'),
      district('430482', '常宁市', 3, '水口山经开区'),
    ],
  },
  changsha: {
    name: '长沙市',
    short: '长沙',
    districts: [
      district('430102', '芙蓉区', 1, '隆平高科技园'),
      district('430103', '天心区', 2, '天心经开区'),
      district('430104', '岳麓区', 7, '长沙高新区'),
      district('430105', '开福区', 1, '金霞经开区'),
      district('430111', '雨花区', 4, '雨花经开区'),
      district('430112', '望城区', 5, '望城经开区'),
      district('430121', '长沙县', 5, '长沙经开区'),
      district('430181', '浏阳市', 4, '浏阳经开区'),
      district('430182', '宁乡市', 4, '宁乡经开区'),
    ],
  },
  zhuzhou: {
    name: '株洲市',
    short: '株洲',
    districts: [
      district('430281', '醴陵市', 4, '醴陵经开区'),
      district('430211', '天元区', 6, '株洲高新区'),
      district('430204', '石峰区', 4, '田心高科园'),
      district('430202', '荷塘区', 3, '金山科技工业园'),
      district('430203', '芦淞区', 2, '董家塅高科园'),
      district('430212', '渌口区', 2, '渌口经开区'),
    ],
  },
  xiangtan: {
    name: '湘潭市',
    short: '湘潭',
    districts: [
      district('430302', '雨湖区', 4, '雨湖高新区'),
      district('430304', '岳塘区', 6, '湘潭高新区'),
      district('430321', '湘潭县', 3, '天易经开区'),
      district('430381', '湘乡市', 2, '湘乡经开区'),
      district('430382', '韶山市', 1, '韶山高新区'),
    ],
  },
} as const satisfies Record<string, City>;

export type CityKey = keyof typeof cities;
export const cityKeys = Object.keys(cities) as CityKey[];
