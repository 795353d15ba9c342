// Places outside the four cities: a district's code, province and city as lists write them.

export interface Elsewhere {
  region: string;
  province: string;
  city: string;
}

function read(table: string): Elsewhere[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [region = '', province = '', city = ''] = line.split(' ');
      return { region, province, city };
    });
}

/** The rest of Hunan. */
export const hunan = read(`
430602 湖南 岳阳
430702 湖南 常德
430902 湖南 益阳
431302 湖南 娄底
430502 湖南 邵阳
431002 湖南 郴州
431102 湖南 永州
431202 湖南 怀化
`);

export const abroad = read(`
360602 江西 鹰潭
360106 江西 南昌
360702 江西 赣州
420115 湖北 武汉
420202 湖北 黄石
420502 湖北 宜昌
440605 广东 佛山
440306 广东 深圳
441802 广东 清远
450102 广西 南宁
450202 广西 柳州
520111 贵州 贵阳
520303 贵州 遵义
500107 重庆 重庆
340705 安徽 铜陵
340104 安徽 合肥
320282 江苏 无锡
320412 江苏 常州
320115 江苏 南京
320509 江苏 苏州
330212 浙江 宁波
330109 浙江 杭州
310114 上海 上海
370911 山东 泰安
370112 山东 济南
410402 河南 平顶山
411002 河南 许昌
130606 河北 保定
610104 陕西 西安
510703 四川 绵阳
510112 四川 成都
210106 辽宁 沈阳
530302 云南 曲靖
150202 内蒙古 包头
652301 新疆 昌吉
350206 福建 厦门
`);

const byCity = new Map([...hunan, ...abroad].map((place) => [place.city, place]));

/** 岳阳 无锡 → the places of these cities. */
export function placesOf(names: string): Elsewhere[] {
  return names.split(' ').map((name) => {
    const place = byCity.get(name);
    if (!place) throw new Error(`no place ${name}`);
    return place;
  });
}
