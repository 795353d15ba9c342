// What `tuku --help` prints.
export const usage = `图库 Tuku：一图四库，每个数字都有出处

用法  tuku 命令 [参数]

  serve [--sample] [--port N]            启动网页服务（--sample：首次运行载入示例集群）
  import 文件 --register 库 [--dry-run]  导入名录（库：existing 现有企业、target 拟引进企业、
                                         building 在建项目、planned 拟建项目、cluster 集群指标、
                                         directory 企业名录：四库之外的企业清单，供查缺链）
         --dated 日期 --series 来源名称 --trust 0-100 --city 市 --refused 退回行.xlsx
  export 库 --out 文件.xlsx|.csv         导出一个库（同上各库，另有 completed 投产项目、dropped 已终止；可加 --as-of 日期、--q 文字、--city 市、--segment 环节）
  chain  check 文件 | import 文件 | export | graph 目录   产业链文件：检查、导入、导出；公开产品图谱转为产业链
  gaps [环节] [--class open|all|missing|choke|weak|unknown] [--limit N] [--as-of 日期] [--out 文件.xlsx]
                                         缺口清单；给出环节则详述（理由、受影响企业、已知供应）
  gaps 环节 --add [--imports] · gaps --value 亿元   最省的补链方案（--imports：可进口的视为已保障）
  targets [环节…] [--most N] [--per-segment N] [--travel 公里] [--exclude-rivals] [--out 文件.xlsx]
                                         招引候选和短名单；--add 企业编号 --by 姓名 [--note 说明] 列入拟引进库
  what-if [--remove 企业编号,…] [--cut 环节,…] [--add 企业或项目编号,…] [--save 名称 --by 姓名]
          [--scenario 名称] [--list] [--delete 编号]   情景推演
  pipeline [--late] [--city 市] [--year 年] [--q 文字] [--rates] [--as-of 日期] [--out 文件.xlsx]
                                         项目推进：阶段、亮灯、最近进展；--late 只列逾期，--rates 履约率等四率
  pipeline --funnel year|city · --forecast started|producing   签约到达产的漏斗；开工、投产预测
  report brief [--from 日期] [--to 日期] [--format docx|json] [--out 文件] [--lang zh|en]
                                         周报（默认最近七天）：本期报道、台账变化、逾期与预警，每条附来源
  sources                                列出来源
  undo 来源编号                          撤销一次导入
  subscriptions [list]                   列出我的订阅；show 编号 显示订阅地址和投递记录
  subscriptions add 名称 --q 检索词      新增订阅（可加 --category 类别 --source 来源 --enterprise 编号 --segment 环节
         --place 区划代码；--mail 邮箱 --schedule hour|day@08:00|workday@08:00|week1@08:00；--webhook 网址；--language en）
  subscriptions remove|pause|resume|retry 编号 · test 编号 mail|webhook · deliver [编号]   删除、暂停、恢复、补送、测试、立即投递
  review                                 列出待审的疑似同一企业
  snapshot 网址… [--requisites]          抓取并存档网页（--requisites：连同图片和样式）
  search 检索词                          检索资讯（可加 --category 类别 --source 来源 --from 日期 --to 日期
                                         --enterprise 编号 --segment 环节 --order relevance|time）
  facts 文件|网址|快照编号 [--kind 签约|开工|…] [--published 日期]
                                         读出文中的事实（签约、开工、投产、指标……），每条附原句
  watch [list] | add 网址 | remove 编号 | import 文件.opml | export   监测的来源
  crawl                                  抓取到期的来源和网页，抓完为止
  archive import 文件.warc.gz | export --out 文件.wacz|.jsonl   存档的导入和导出

各命令都可加  --json（标准输出一份 JSON）  --data 目录  --cluster 集群标识
退出码  0 完成 · 1 被拒绝或失败（一句话说明） · 2 用法有误

Tuku: one map, four registers, and the proof behind every figure. Every verb takes --json, --data DIR and --cluster SLUG.`;
