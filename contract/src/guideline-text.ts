import type { GuidelineArticle } from '@zhunsheng/domain/law/instruments';
import type { Locale, Text } from './text.ts';

/**
 * The Guideline, article by article: `zh` is its own words as in guideline/guideline.zh.txt (see guideline/SOURCE.md), half-width
 * punctuation included; `en` is our gist of one sentence and carries no authority. The words of article 6 stand with its items.
 */
export const GUIDELINE_TEXT: Readonly<Record<GuidelineArticle, Text>> = {
  1: {
    zh: '坚持为民服务。以人民群众满意为标准,以切实解决社会各界最关心、最直接、最现实的问题为出发点,加快城市管理执法队伍标准化建设,着力提升城市管理执法工作质量,以群众满意度检验标准化建设成效。',
    en: 'Serve the people: their satisfaction tests the result of standardisation.',
  },
  2: {
    zh: '坚持突出重点。紧紧围绕城市管理执法职能定位和职责要求,平衡各项规范化建设工作,结合当前工作重心和当地实际情况,突出规范化建设的深度开展和规范效应。',
    en: 'Put first things first: balance the tasks, work in depth and show results.',
  },
  3: {
    zh: '坚持依法规范。完善执法制度,强化执法保障,规范执法行为,改进执法方式,提高执法素养,不断增强城市管理执法队伍的合法性、规范性及科学性。',
    en: 'Follow the law: complete the institutions, safeguards and ways of enforcement.',
  },
  4: {
    zh: '管理机构健全。根据《中共甘肃省委 甘肃省人民政府关于深入推进城市执法体制改革改进城市管理工作的实施意见》要求,兰州市城市管理委员会、嘉峪关市城市管理执法局为兰州市、嘉峪关市城市管理工作的主管部门,陇南市城市管理执法局为隶属于陇南市住房和城乡建设局的城市管理执法部门,其它市(州)住房和城乡建设局(城市管理执法局)为城市管理工作的主管部门。县(市、区)城市管理执法机构统一名称“XXX城市管理综合执法局”,为县(市、区)城市管理的主管部门。市(州)城市管理执法部门应当内设城市管理执法科室或城市管理执法队伍,并统一执法队伍名称为“XX市(州)城市管理执法支队”,县(市、区)城市管理综合执法机构内设执法队伍的,统一名称为“XX县(市、区)城市管理综合执法大队”。',
    en: 'Departments, sections and teams of city management are set up and named as prescribed for prefectures and counties.',
  },
  5: {
    zh: '职能范围明晰。设区的市同一执法事项实行市或者区一级执法。原则上实行区级执法,但依法只能由市级行使的执法职能以及跨区域和重大复杂违法案件的执法职能由市城市管理部门行使。县(市)城市管理部门统一行使本行政区域内的城市管理综合执法职能。市辖区能够承担的可以实行区级执法。行使住房城乡建设领域法律法规规章规定的行政处罚权和城市管理综合执法的其他行政处罚权,具体执法范围和内容由同级人民政府确定,行使与上述行政处罚权相关的行政强制措施。',
    en: 'Each enforcement matter is exercised at one level, city or district; its scope is decided by the people’s government of the same level.',
  },
  6: {
    zh: '人员管理规范。',
    en: 'People are posted, trained and managed as items 1 to 3 say.',
  },
  '6.1': {
    zh: '人员配备。根据执法工作特点合理设置岗位,执法力量要向基层倾斜,适度提高一线人员的比例,确保一线执法工作需要。',
    en: 'Posts fit the work, strength tilts to the grass roots, and the frontline is manned.',
  },
  '6.2': {
    zh: '业务培训。建立行政执法人员培训制度,加强现有在编执法人员业务培训和考试,严格实行执法人员持证上岗和资格管理制度,禁止无行政执法证、持过期执法证的人员从事执法工作。结合当地实际情况和不同岗位特点,依托党校、行政学院、高等学校等开展岗位培训。每年至少开展1次业务培训,年度集中培训时间累积不少于5天,不断提高行政执法人员的依法履职能力和政治业务素质。',
    en: 'Officers are trained and examined, hold a valid certificate to enforce, and have business training at least once and centralised training of at least 5 days a year.',
  },
  '6.3': {
    zh: '协管管理。实行协管人员聘用制度,协管人员数量应当随城市管理行政执法体制改革逐步减少。制定协管人员管理规定。建立协管人员考核及奖惩制度。协管人员的上岗培训时间不少于10个工作日,年度培训时间不少于5天,受训率必须达到100%。协管人员主要承担行政执法辅助性事务,不得从事行政许可、行政强制、行政处罚等行政执法工作,也不得单独从事涉法的调查取证工作。协管人员执行辅助性事务所产生的法律后果,由其所在本级城市管理部门承担。',
    en: 'Auxiliaries are appointed, managed and assessed by rules, do 10 working days of onboarding and 5 days of training a year, do no enforcement work, and their bureau bears the consequences of their work.',
  },
  7: {
    zh: '执法保障完备。将城市管理经费列入同级财政预算,完善基层执法人员工资政策,研究通过工伤保险、抚恤等政策提高风险保障水平。按照《城市管理执法制式服装和标志标识供应管理办法》要求,保障执法人员制式服装配备,协管人员工作期间必须统一着装。根据执法工作需要,加强城市管理执法办公场所、执法执勤用车、执法装备等配备,并统一门楣、门牌、印刷件、执法车辆、装备等上标志标识喷涂式样。整合形成数字化城市管理平台。',
    en: 'Funds are in the budget of the same level; wages, insurance, uniforms, offices, vehicles, equipment, signs and the digital platform are provided.',
  },
  8: {
    zh: '内务管理优良。执法机构(队伍)年度工作要有计划、有落实、有检查、有考核。加强党建引领,注重发挥党员先锋模范作用。加强城管文化建设,积极开展健康有益、丰富多彩的文体活动。要建立入职宣誓、值班备勤、请示报告、考勤管理、队列训练、执法证件管理等日常制度,开展日常“半军事化”训练,每支执法队伍每周集中训练时间累计不少于1小时。',
    en: 'Yearly work is planned, carried out, checked and assessed; daily institutions are kept and each team drills at least 1 hour a week.',
  },
  9: {
    zh: '制度建设完善。城市管理执法部门要完善执法程序,规范办案流程,明确办案时限,提高办案质量和效率。建立健全“三项制度”,健全行政处罚裁量基准制度,杜绝粗暴执法和选择性执法,确保执法公信力。',
    en: 'Procedure, workflow and time limits are complete, the three systems and the discretion benchmark are in force, and rough or selective enforcement is ruled out.',
  },
  10: {
    zh: '执法协作畅通。建立执法信息共享制度,城市管理部门和其他相关部门应当建立信息互通、资源共享、协调联动的工作机制,加强信息沟通。建立重大事件信息报送制度,发生重大事件应及时向同级人民政府和上级主管部门报告,并与宣传、公安等部门建立联动机制,正确应对。在城市管理执法过程中,需要相关职能部门提供文书、资料、信息、检测检验结论和行政认定等意见时,主动向相关部门提出请求。建立违法案件移送制度,违法案件属于其他职能部门管辖的,及时移送其他职能部门处理。建立与公安、检察、审判机关信息共享、案情通报、案件移送等制度,实现行政处罚与刑事处罚无缝对接。',
    en: 'Information is shared, major incidents are reported, and cases are transferred between departments and with police, procuratorate and courts.',
  },
  11: {
    zh: '执法行为规范化。城市管理执法人员应当遵守公共秩序和社会公德,举止端庄、行为得体、谈吐文明、精神饱满。着制式服装外出或者执勤、巡查过程中,不得边走边吃东西;不得在公共场所或者其他禁止吸烟的场所吸烟;不得背手、袖手、插兜、搭肩、挽臂、揽腰;不得有嬉笑打闹、高声喧哗等影响城市管理执法队伍形象的行为。办公或者在值勤期间,应当姿态端正,不得斜靠坐凳、躺卧、翘脚、打瞌睡、聊天、玩手机、上网玩游戏或者从事其他与工作无关的事情。因公与行政相对人接触时,应当主动致意;纠正违章时,应当先敬礼。交接岗时,相互敬礼。徒步巡逻时,应当两人成行、三人成列;驾车巡逻时,不得违反交通法规;停车固守时,不得影响交通;执法车辆不得搭乘与工作无关的人员。参加重大活动升国旗、奏(唱)国歌时,着制式服装列队的城市管理执法人员应当行举手礼;未列队人员应当自行立正,着制式服装时行举手礼。应当规范文明用语,一般使用普通话,也可根据行政相对人实际,使用容易沟通的语言,根据不同情况熟练使用,做到态度热情诚恳、表达通俗准确,严禁使用生、冷、横、硬的执法忌语。',
    en: 'Officers behave properly in public, on duty, on patrol and towards the parties, and speak civilly.',
  },
  12: {
    zh: '执法办案规范化。城市管理执法人员从事执法活动,应当遵守法定程序,严格按照法定的方式、步骤、顺序、期限等实施。实施行政处罚,应当坚持教育与处罚相结合,督促行政相对人自觉守法。行政处罚必须做到案件事实清楚,证据确凿,适用依据正确,程序合法,裁量适当,文书规范。城市管理执法机构要严格落实执法公示制度、执法全过程记录制度和重大执法决定法制审核制度。',
    en: 'Cases follow the statutory procedure, education goes with penalty, and publicity, whole-process record and legal review are carried out.',
  },
  13: {
    zh: '着装标识规范化。城市管理执法机构应当设更衣室,城市管理执法人员在岗上班时,应按规定穿着城市管理执法制式服装,正确佩戴帽徽、肩章、领花、臂章、胸徽、胸号等标志标识,不得佩戴与执法身份不符的其它标志标识或饰品。城市管理制式服装应当成套规范穿着,保持整洁完好,不得与便服混穿或冬春夏季服装混穿,不得披衣、敞怀、挽袖、卷裤腿,不得在腰间系挂钥匙或饰物,不得赤脚穿鞋。除在办公区、宿舍内或者其他不宜戴制式帽子的情形外,应当戴制式帽子。除工作需要或者其他特殊情形外,应着制式皮鞋或黑色皮鞋。男执法队员鞋跟高度不超过三厘米,女执法队员鞋跟高度不超过五厘米。严格按照有关规定爱护和妥善管理制式服装及标志标识。',
    en: 'Uniform and insignia are worn complete, clean and as prescribed, and are well kept.',
  },
  14: {
    zh: '工作纪律规范化。城市管理执法人员应爱岗敬业、恪尽职守、团结协作、勇于担当、顾全大局、服从指挥,自觉维护城市管理执法队伍形象。必须严格按照法律、法规、规章等规定的职权范围实施城市管理执法行为,不得滥用职权,不得超越职权,不得拒绝履行或拖延履行法定职责。应当自觉遵守廉洁自律各项规定,秉公执法、廉洁办案,严禁人情案、关系案。不得参加有碍公正执法的宴请、旅游、娱乐、休闲等活动,或变相由行政相对人支付费用的服务和消费事项;不得利用职权收受保护性费用,不得索要或收受行政相对人的礼品、现金和有价证券等,不得要求行政相对人提供不合理的服务。与行政相对人有直接利害关系或其他关系,可能影响公正执法的,应当回避。非因公务需要,城市管理执法人员不得在非办公场所单独会见行政相对人。严禁无证执法,故意损毁、非法查封、扣押、处置相对人物品和乱罚款,吃、拿、卡、要,执法车辆私用,威胁、辱骂、殴打相对人,包庇、纵容违法违规行为。严禁酗酒,严禁酒后值班、执勤和驾驶机动车辆。',
    en: 'Officers keep within their powers, act with integrity, withdraw where they have an interest, and refrain from what is strictly forbidden.',
  },
  15: {
    zh: '执勤备勤规范化。城市管理执法机构应当做好日常执勤巡查、值班备勤工作,设立便民服务热线,受理群众投诉,做好群众来访接待工作。上岗执勤前应当根据执法任务做好准备,值班期间按相关制度认真履行职责,做好相应工作,遇重大事件及时逐级请示或报告,根据应急预案予以妥善处置,执勤撤岗时,完成工作交接,换着便服下班。值班备勤人员应当严明纪律,坚守岗位,保持通信联络畅通。严禁擅离职守、非正式人员顶岗值班等现象。城市管理执法人员应当认真接待群众来电、来信、来访,耐心倾听、积极回应群众合理诉求。对职责范围内事项不得推诿扯皮、敷衍塞责;对职责范围外事项应当按照相关法律法规及时移送,并做好解释工作。',
    en: 'Patrol, duty, stand-by, hotline and visits are organised, handed over, and every request is answered or passed on.',
  },
  16: {
    zh: '装备管理规范化。城市管理执法专用车辆、通讯电台、执法记录仪等执法装备应专门用于执法活动,并统一管理、专人负责、集中维护;不得外借、转借、出租。配置给城市管理执法人员个人使用的设备,应当严格遵守操作规程和使用说明正确使用,妥善保管。建立装备使用管理制度,严格把控装备使用。',
    en: 'Equipment serves enforcement only, is managed centrally by a person in charge, and is never lent or rented out.',
  },
  17: {
    zh: '监督机构完善。省级城市管理执法监督局负责全省城市管理执法监督。市(州)城市管理执法部门负责对所辖县(市、区)城市管理执法监督。县(市、区)城市管理综合执法部门对本辖区城市管理执法监督。各级城市管理执法部门应当内设专门的监督科室,配备专职督察人员。建立城市管理执法监督制度,监督机构对城市管理执法纪律、执法行为、着装标识、队伍管理、执法保障等进行监督检查。建立健全外部监督和内部监督机制,城市管理执法部门和执法人员要主动接受法律监督、行政监督、社会监督,全面落实行政执法责任制,加强城市管理执法部门内部流程控制,坚决排除对执法活动的违规人为干预,防止和克服各种保护主义。',
    en: 'Each level has a supervision section with full-time inspectors, a supervision system, and supervision from inside and outside.',
  },
  18: {
    zh: '监督程序规范。采用明察或暗访两种形式开展监督检查。在执行监督检查时,督察人员不得少于2人,严格按照批准的工作方案实施,未经批准不得随意改变工作方案,督查过程中要严格遵守纪律和程序。督查或暗访结束后,应及时形成书面报告。上级城市管理执法部门在监督检查时发现重大问题,应当形成书面反馈意见,通知相关市(州)、县(市、区)城市管理执法部门在规定时间内落实整改,并反馈整改结果。',
    en: 'Inspections are open or undercover, by at least 2 inspectors, on an approved plan, end with a written report, and lead to rectification.',
  },
  19: {
    zh: '监督处置及时。监督科室要加强对城市管理执法工作日常监督,发现问题及时整改,发现违纪违法行为,按照相关规定进行处理。监督科室要及时受理其他监督形式反映的问题,认真核实、及时反馈。将日常监督与考核考评工作同步进行,保障同级监督严格落实,层级监督常态跟进,社会监督及时回应。',
    en: 'Problems are corrected, breaches dealt with, other channels answered, and supervision enters the assessment.',
  },
  20: {
    zh: '细化措施阶段(2020年3月-2020年4月)。市(州)、县(市、区)城市管理执法部门要按照本实施意见要求,结合本地实际,细化规范化建设内容,明确各项建设目标,列出台账,为规范化建设实施提供路线图。',
    en: 'March to April 2020: prefectures and counties set goals and list them in a ledger.',
  },
  21: {
    zh: '全面实施阶段(2020年4月-2020年10月)。市(州)、县(市、区)城市管理执法部门按照制定的规范化建设台账,争取党委、政府支持,理顺管理体制、完善管理制度、规范执法程序、加强执法保障,全面推进城市管理执法规范化建设。',
    en: 'April to October 2020: the ledger is carried out in full.',
  },
  22: {
    zh: '总结评估阶段(2020年10月-2020年12月)。省级城市管理执法主管部门组织城市管理执法规范化建设考核评估工作,选择规范化建设成效显著的城市管理执法队伍作为样板,在全省推广,初步实现城市管理执法体制科学化、制度法治化、执法规范化、装备标准化、监督常态化。',
    en: 'October to December 2020: the province assesses the work and names outstanding teams as samples.',
  },
  23: {
    zh: '明确工作责任。城市管理执法规范化建设工作是贯彻落实中央和省委推进城市执法体制改革精神,完成中央对深入推进城市执法体制改革改进城市管理工作制度性要求的重要举措,市(州)、县(市、区)城市管理执法主管部门要将城市管理执法队伍标准化和执法规范化建设工作作为2020年城市管理执法工作的重点任务,研究难点、堵点问题,主动争取党委和政府支持,扎实推进各项建设内容,市(州)城市管理执法主管部门要增强责任意识,加强对县(市、区)规范化建设的督促指导,确保规范化建设取得实效。',
    en: 'Prefectures and counties make the work a key task, win the support of Party committee and government, and prefectures guide their counties.',
  },
  24: {
    zh: '打造“样板工程”。各市(州)要全面推进城市管理执法队伍标准化和执法规范化建设工作,选取两支县(市、区)城市管理执法队伍,打造城市管理执法队伍标准化和执法规范化建设样板,及时总结推广先进经验和做法。',
    en: 'Each prefecture builds two county teams into samples and spreads what they learned.',
  },
  25: {
    zh: '开展评比督查。每2个月一次,对所辖县(市、区)城市管理执法建设情况进行评比通报。省级城市管理执法主管部门将适时对各地建设情况进行督导检查,对推进不力的地区,进行全省通报。',
    en: 'Prefectures evaluate their counties and issue a bulletin every two months; the province inspects and names those who lag.',
  },
  26: {
    zh: '建立联络员制度。为畅通省、市(州)、县(市、区)城市管理执法工作信息报送渠道,建立联络员制度,各级城市管理执法机构明确联络员1名,负责城市管理执法工作信息收发、报送,在不违反有关规定的前提下,提高工作效率。',
    en: 'Each bureau names one liaison who receives and sends information about enforcement work.',
  },
};

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', '(': '（', ')': '）' };

/** The words as they are shown: the page that the text comes from uses half-width marks, an official document full-width ones. */
export function guidelineWords(article: GuidelineArticle, locale: Locale): string {
  const text = GUIDELINE_TEXT[article];
  return locale === 'en' ? text.en : text.zh.replace(/[,;()]/g, (mark) => FULL_WIDTH[mark] ?? mark);
}

/** `article` as it stands in a citation; undefined where the Guideline has no such article. */
export function findGuidelineWords(article: string, locale: Locale): string | undefined {
  return article in GUIDELINE_TEXT ? guidelineWords(article as GuidelineArticle, locale) : undefined;
}
