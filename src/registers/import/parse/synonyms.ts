// The words that officers put over a column, by field. Normalised forms: see normaliseHeader.
import type { EntityKind } from '../../../schema/stage.ts';

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

const enterpriseName = words(
  '企业名称 单位名称 公司名称 企业全称 公司全称 单位全称 名称 企业 公司 企业名 公司名 单位 法人名称 法人单位名称 机构名称 市场主体名称 经营主体名称 主体名称 纳税人名称 商户名称 厂商 厂家 生产企业 制造商 供应商名称 企业单位名称 单位详细名称 企业（单位）名称 目标企业 意向企业 拟引进企业 拟引进企业名称 目标企业名称 重点企业 重点企业名称 企业中文名称 name company companyname enterprise enterprisename orgname organization organisation entname firm fullname',
);
const projectName = words(
  '项目名称 项目 项目全称 工程名称 建设项目 建设项目名称 重点项目 重点项目名称 项目工程名称 签约项目 签约项目名称 招商项目 招商项目名称 名称 project projectname name title',
);

const synonyms: Readonly<Record<string, readonly string[]>> = {
  code: words(
    '统一社会信用代码 社会信用代码 信用代码 统一信用代码 统一代码 社会统一信用代码 信用代码证号 统一社会信用代码证号 组织机构代码 机构代码 税号 纳税人识别号 纳税识别号 统一社会信用代码/税号 营业执照号 营业执照号码 营业执照注册号 注册号 工商注册号 企业代码 uscc creditcode usci unifiedsocialcreditcode socialcreditcode taxnumber code',
  ),
  stage: words(
    '阶段 项目阶段 项目状态 状态 进展阶段 当前阶段 项目进展阶段 建设阶段 所处阶段 经营状态 企业状态 登记状态 项目性质阶段 推进阶段 对接阶段 建设状态 招商阶段 洽谈阶段 目前阶段 对接情况 对接进展 对接状态 洽谈情况 洽谈进展 stage status phase',
  ),
  former_names: words(
    '曾用名 曾用名称 原名称 原企业名称 原名 更名前 企业曾用名 更名前名称 formernames formername previousname',
  ),
  short_names: words(
    '简称 企业简称 公司简称 证券简称 股票简称 企业（公司）简称 shortname abbreviation',
  ),
  org_type: words(
    '企业类型 公司类型 单位类型 经济类型 登记注册类型 注册类型 企业性质 单位性质 经济性质 所有制 所有制性质 市场主体类型 主体类型 类型 企业登记注册类型 控股情况 type companytype orgtype enterprisetype',
  ),
  registered_capital: words(
    '注册资本 注册资金 注册资本金 认缴资本 认缴出资额 注册资本总额 开办资金 出资额 注册资本(认缴) capital registeredcapital regcapital',
  ),
  founded: words(
    '成立日期 注册日期 成立时间 注册时间 设立日期 设立时间 工商注册时间 开业时间 开业日期 开业（成立）时间 登记日期 注册登记日期 创办时间 创立时间 成立年月 成立年份 开业年份 建厂时间 建厂年份 创办年份 成立 regdate registrationdate established founded foundeddate establishdate estdate',
  ),
  province: words(
    '省份 省 所在省 所在省份 所属省份 省（区、市） 注册省份 项目所在省份 来源省份 province',
  ),
  city: words(
    '市州 城市 所在市州 所在地市 地市 属地 所在城市 所属地市 所属城市 所属市州 市 所在市 所属市 地区 所在地区 所属地区 所属区域 区域 市（州） 市州名称 地级市 注册城市 地市州 建设地市 项目所在市州 项目所在地市 所在地 项目所在地 行政区划 所属行政区划 落户地 落户市州 落地市州 落户城市 拟落户地 city prefecture',
  ),
  district: words(
    '县区 区县 县市区 所在县区 所在区县 所在县市区 所属县区 所属区县 县（市、区） 县（市区） 所在区 区 县 区（县） 市县区 县（区） 项目所在县区 所属县市区 区县市 district county',
  ),
  park: words(
    '园区 所在园区 所属园区 产业园区 园区名称 落户园区 落地园区 工业园区 所在产业园 开发区 所在开发区 所属开发区 项目所在园区 入驻园区 park industrialpark zone',
  ),
  address: words(
    '地址 企业地址 注册地址 公司地址 单位地址 详细地址 住所 经营地址 通讯地址 生产地址 办公地址 注册地 经营场所 生产经营地址 建设地点 项目地址 项目地点 项目建设地点 项目选址 企业住所 企业注册地址 address location addr',
  ),
  industry: words(
    '所属行业 行业 行业类别 行业名称 国民经济行业 行业分类 国民经济行业分类 产业类别 所属产业 行业门类 行业大类 行业小类 主营行业 所属领域 产业领域 industry sector',
  ),
  industry_code: words('行业代码 国民经济行业代码 行业小类代码 行业分类代码 gb/t4754 industrycode'),
  segment: words(
    '产业链环节 所属环节 所属产业链 所属产业链环节 产业环节 环节 产业链 所处环节 链条环节 细分环节 所在环节 所处产业链环节 所处产业链 产业链位置 产业链节点 细分领域 产业链条 所属链条 补链环节 segment chainsegment',
  ),
  products: words(
    '主导产品 主要产品 产品名称 主营产品 产品 主要产品名称 主要产品（服务） 主要产品及服务 代表产品 核心产品 主打产品 主营业务 主要业务 主营业务及产品 主要产品或服务 主要产品及产能 主营 生产产品 业务范围 主要业务活动 products product mainproducts mainproduct',
  ),
  scope: words(
    '经营范围 业务经营范围 经营（业务）范围 许可经营项目 一般经营项目 主营范围 scope businessscope',
  ),
  revenue: words(
    '营业收入 主营业务收入 年营收 营收 销售收入 营业总收入 年营业收入 年销售收入 主营收入 营业额 年营业额 产品销售收入 营业收入总额 实现营业收入 销售额 年销售额 规上工业营业收入 集群营业收入 revenue sales turnover operatingrevenue income',
  ),
  output: words(
    '总产值 工业总产值 产值 年产值 年总产值 工业产值 规模工业总产值 规上工业总产值 现价总产值 年度产值 现价工业总产值 实现产值 集群总产值 集群产值 output grossoutput outputvalue',
  ),
  tax: words(
    '纳税额 税收 上缴税收 入库税收 实缴税金 纳税总额 应交税金 税金 税金总额 利税 年纳税额 缴税 上缴税金 缴纳税收 实缴税收 税费 tax taxpaid taxes',
  ),
  profit: words('利润总额 利润 净利润 年利润 营业利润 实现利润 profit netprofit'),
  rd: words(
    '研发投入 研发费用 研究开发费用 r&d投入 rd投入 研发经费 r&d经费 研发经费投入 研发支出 研发经费支出 r&d经费支出 r&d rd rdspending rdexpense',
  ),
  purchases: words(
    '采购总额 采购额 采购金额 年采购额 年采购总额 年度采购额 年度采购总额 采购总金额 采购总量金额 原材料采购额 原材料采购总额 原辅材料采购额 原辅材料采购总额 外购总额 外购金额 配套采购额 配套采购总额 物资采购总额 物资采购额 purchases totalpurchases procurement',
  ),
  purchases_local: words(
    '本地采购额 本地采购金额 本地采购总额 本地配套采购额 本地配套额 本地配套金额 本地配套采购金额 集群内采购额 集群内采购金额 集群内采购总额 集群内配套采购额 集群内配套额 集群本地采购额 市内采购额 本市采购额 就地采购额 就近采购额 本地化采购额 localpurchases purchaseslocal localprocurement',
  ),
  employees: words(
    '从业人数 从业人员 员工人数 职工人数 用工 用工人数 从业人员数 员工数 职工总数 人员规模 员工总数 从业人员总数 从业人员平均人数 平均用工人数 期末从业人数 从业人员期末人数 职工数 员工 在职人数 参保人数 人数 带动就业 就业人数 employees staff headcount employeecount',
  ),
  qualification: words(
    '资质荣誉 资质 荣誉 企业资质 资质称号 专精特新 企业荣誉 所获荣誉 认定情况 资质情况 资质与荣誉 荣誉资质 创新平台 高新技术企业 qualification qualifications honors certifications',
  ),
  reason: words(
    '引进理由 引进原因 推荐理由 引进必要性 招引理由 招引方向 补链作用 引进意义 入选理由 reason',
  ),
  owner: words(
    '建设单位 投资主体 业主单位 项目单位 项目业主 投资方 投资单位 投资企业 实施单位 项目法人 建设主体 业主 承担单位 实施主体 投资商 投资人 项目公司 签约企业 引进企业 申报单位 项目建设单位 项目投资方 投资方名称 企业名称 公司名称 单位名称 建设（投资）单位 项目（法人）单位 owner investor developer company',
  ),
  content: words(
    '建设内容 建设内容及规模 建设规模及内容 主要建设内容 建设规模 项目内容 项目简介 项目概况 建设规模和内容 建设规模与内容 主要建设内容及规模 项目建设内容 项目介绍 建设内容和规模 项目主要内容 项目基本情况 主要内容 content description',
  ),
  investment: words(
    '总投资 投资总额 计划总投资 投资额 总投资额 项目总投资 投资规模 预计总投资 投资金额 计划投资总额 合同投资额 签约金额 协议投资额 拟投资额 计划投资 概算总投资 合同金额 投资总规模 签约投资额 investment totalinvestment',
  ),
  invested: words(
    '累计完成投资 已完成投资 累计完成投资额 完成投资 累计投资 已投资 至今完成投资 开工以来累计完成投资 自开工累计完成投资 累计已完成投资 已完成投资额 invested investedtodate',
  ),
  in_place: words(
    '到位资金 实际到位资金 资金到位 累计到位资金 已到位资金 到位资金额 到位投资 实际到位投资 资金到位额 到资额 到位内资 实际到位内资 inplace fundsinplace',
  ),
  increase: words('增资额 增资 增资金额 追加投资 追加投资额 新增投资额 增资扩产投资 increase'),
  annual_plan: words(
    '年度计划投资 年计划投资 本年计划投资 当年计划投资 年度投资计划 计划完成投资 年度计划 年度计划完成投资 今年计划投资 annualplan',
  ),
  signed: words(
    '签约时间 签约日期 签订时间 合同签订时间 签约 协议签订时间 签约年月 签订日期 合同签订日期 signed signeddate contractdate',
  ),
  start_planned: words(
    '计划开工 计划开工时间 拟开工时间 预计开工时间 计划开工日期 拟开工日期 预计开工 拟开工 计划开工年月 预计开工日期 plannedstart startplanned',
  ),
  started: words(
    '开工时间 开工日期 实际开工时间 动工时间 开工 实际开工日期 开工年月 开工（动工）时间 开工建设时间 started startdate',
  ),
  start_promised: words(
    '约定开工时间 约定开工 约定开工日期 承诺开工时间 合同约定开工时间 协议约定开工时间 合同开工时间 承诺开工 promisedstart startpromised',
  ),
  completed: words(
    '竣工时间 竣工日期 竣工 实际竣工时间 竣工验收时间 完工时间 完工日期 实际完工时间 竣工年月 completed completiondate',
  ),
  finish_planned: words(
    '计划投产 计划投产时间 计划竣工时间 预计投产时间 计划建成时间 预计竣工时间 计划竣工 拟投产时间 拟竣工时间 计划完工时间 预计建成时间 预计投产 预计竣工 预计完工时间 计划竣工投产时间 plannedfinish finishplanned',
  ),
  producing: words(
    '投产时间 投产日期 建成时间 竣工/投产时间 竣工投产时间 投产 建成投产时间 实际投产时间 投运时间 投产（运营）时间 竣工投产 投产年月 producing',
  ),
  finish_promised: words(
    '约定投产时间 约定投产 约定投产日期 承诺投产时间 合同约定投产时间 协议约定投产时间 合同投产时间 承诺投产 约定竣工时间 promisedfinish finishpromised',
  ),
  capacity_planned: words(
    '计划达产 计划达产时间 预计达产时间 拟达产时间 计划达产日期 预计达产 plannedcapacity capacityplanned',
  ),
  capacity_promised: words(
    '约定达产时间 约定达产 承诺达产时间 合同约定达产时间 协议约定达产时间 承诺达产 promisedcapacity capacitypromised',
  ),
  at_capacity: words(
    '达产时间 达产日期 达产 实际达产时间 达产达效时间 达产年月 满产时间 atcapacity fullcapacity',
  ),
  dropped: words(
    '终止时间 终止日期 项目终止时间 解约时间 解约日期 取消时间 退出时间 撤销时间 dropped terminated terminationdate',
  ),
  land: words(
    '用地 用地面积 占地面积 占地 用地规模 土地面积 供地面积 项目用地 用地需求 拟用地 land landarea',
  ),
  capacity: words(
    '产能 年产能 设计产能 生产能力 产能规模 年生产能力 新增产能 达产产能 年设计产能 设计生产能力 capacity',
  ),
  department: words(
    '责任单位 牵头单位 责任部门 主管部门 牵头部门 服务单位 责任主体 对接单位 包保单位 牵头责任单位 帮扶单位 招引单位 引进单位 行业主管部门 责任科室 department responsible',
  ),
  note: words(
    '备注 说明 备注说明 其他 其它 补充说明 进展情况 项目进展 项目进展情况 目前进展 最新进展 存在问题 工作进展 建设进展 进度 形象进度 进度情况 项目进度 备注信息 note notes remark remarks comment',
  ),
  enterprises: words(
    '企业数 企业数量 企业个数 集群企业数 企业总数 规上企业数 集聚企业数 集聚企业 enterprises enterprisecount',
  ),
  contracts: words('签约项目数 签约项目数量 签约项目个数 签约数 contracts'),
  contract_total: words('签约总投资 签约总金额 签约项目总投资 签约总额 签约金额合计 contracttotal'),
  legal_person: words(
    '法定代表人 法人 法人代表 法定代表人姓名 负责人 企业负责人 主要负责人 董事长 总经理 法人姓名 项目负责人 经营者 单位负责人 法定代表人（负责人） legalperson legalrepresentative',
  ),
  contact: words(
    '联系人 联系人姓名 企业联系人 项目联系人 联络员 联系人员 联系人及电话 联系人及联系方式 联系人/电话 对接人 填报人 经办人 专班联系人 责任人 责任领导 联系领导 服务专员 姓名 contact contactname contactperson',
  ),
  phone: words(
    '联系电话 电话 手机 手机号 手机号码 联系方式 电话号码 办公电话 固定电话 联系人电话 联系手机 法人电话 企业电话 传真 邮箱 电子邮箱 微信 微信号 phone tel telephone mobile email fax',
  ),
  identity: words('身份证号 身份证号码 身份证 证件号码 法人身份证号 公民身份号码 idnumber idcard'),
  'row:period': words('年份 年度 统计年度 所属年度 数据年份 报告期 统计时间 year period'),
  'row:unit': words('单位（金额） 金额单位 计量单位 货币单位 资本单位 unit'),
  'row:currency': words('币种 币别 货币 货币种类 注册资本币种 currency'),
};

/** Only figures of the cluster itself come as a list of indicators; there 单位 is the figure's unit. */
const indicatorList: Readonly<Record<string, readonly string[]>> = {
  'row:indicator': words('指标 指标名称 统计指标 主要指标 项目 indicator'),
  'row:value': words('数值 指标值 数据 数量 数额 value'),
  'row:unit': words('单位 计量单位 金额单位 unit'),
  'row:publisher': words(
    '来源发布方 来源发布者 来源发布单位 发布方 发布者 发布单位 发布机构 发布部门 发布媒体 来源单位 来源机构 来源媒体 数据来源 信息来源 来源 出处 publisher source',
  ),
  'row:report': words(
    '来源标题 出处标题 文章标题 报道标题 新闻标题 文件名称 文件标题 公报名称 标题 report reporttitle title',
  ),
  'row:published': words(
    '发布日期 发布时间 来源发布日期 来源发布时间 来源日期 公布日期 公布时间 刊发日期 刊发时间 报道日期 报道时间 published publicationdate publishdate',
  ),
};

/** Names are read per kind: in a project list 企业名称 is who builds, not what the row is. */
export function synonymsOf(field: string, kind: EntityKind): readonly string[] {
  if (kind === 'cluster' && indicatorList[field]) return indicatorList[field];
  if (field !== 'name') return synonyms[field] ?? [];
  if (kind === 'project') return projectName;
  if (kind === 'cluster') return words('集群名称 集群 名称 产业集群 产业集群名称 cluster name');
  return enterpriseName;
}

/** Columns that are known and carry nothing: running numbers. */
export const runningNumbers = new Set(
  words('序号 序 编号 行号 no id # index 项目编号 企业编号 序列 seq'),
);

/** Words that turn a name column into another party's name. */
export const otherParty =
  /母公司|上级|控股|股东|总部|主管|客户|供应商|配套|合作|法人单位所属|集团公司名称|银行|开户|指标/;

/** Fields that are a part of another by nature: 采购总额，其中集群内采购额. */
export const partFields: readonly string[] = ['purchases_local'];

/** Purchases from some place: never those from everywhere. */
export const placedPurchases =
  /本地|当地|集群|就近|就地|外地|进口|国产|[国省市县区园]内|[国省市县区园]外/;

/** Words that turn an amount into a rate, a rank or a part of it: not the field itself. */
export const derived =
  /增速|增长|增幅|同比|环比|占比|比重|比例|比率|(?<!汇)率$|排名|位次|%|％|目标$|其中/;
