import { fold } from './fold.js';

/**
 * How the Vietnamese side reads characters that stand in people's names: surnames of both countries first, then what
 * given names are made of. A reading here helps to find a name that is known in one script alone; it is never shown
 * as the name.
 */
const table = `
vuong:王 ly:李理莉丽 truong:张章长 luu:刘 tran:陈珍真 duong:杨阳 trieu:赵朝 hoang:黄皇 huynh:黄 chu:周朱珠 ngo:吴 tu:徐思子紫自司
ton:孙 ma:马 ho:胡湖 quach:郭 ha:何河夏霞荷 cao:高 lam:林琳岚蓝 la:罗 trinh:郑贞程 luong:梁良亮 ta:谢 tong:宋 duong:唐 dang:邓 han:韩 phung:冯
tao:曹 bang:彭冰 tang:曾臧 tieu:萧肖小 dien:田 dong:董东冬同 phan:潘芬 vien:袁 tuong:蒋祥翔 sai:蔡 thai:蔡泰 dieu:姚 du:余于瑜 doan:段
loi:雷 trau:邹 hung:熊雄兴 manh:孟 tan:秦新 bach:白 giang:江 diem:阎艳 tiet:薛雪 doi:戴 dai:戴 pham:范凡 phuong:方芳凤 thach:石 diep:叶 kim:金今
nguy:魏 dao:陶 khuong:姜 thoi:崔 dam:谭谈 luc:陆 uong:汪 kieu:侨乔 hach:郝 khong:孔 bo:薄 quy:贵季 mao:毛 khau:邱丘 khau:寇 co:顾 hau:侯厚
thieu:邵韶 van:万文云 tien:钱先 nghiem:严 quan:关军 tu:苏 to:苏 kha:柯可 bui:裴 nguyen:阮原 le:黎丽 vu:武雨宇羽 vo:武 do:杜都 dinh:丁定庭廷 mai:梅 nong:农 hua:许
tran:陈 ninh:宁 le:厉 nghe:倪 dien:滇 vi:韦伟威薇为微 ban:班 luan:栾 than:申 thi:施诗 on:温 khuat:屈 cu:瞿巨 an:安恩 binh:平 minh:明铭鸣 cuong:强刚 tuan:俊峻
anh:英映 hong:红鸿宏洪 hoa:华花和 hai:海 son:山 thanh:清青成诚城 thu:秋书 thuy:水翠 xuan:春 lan:兰 huong:香 nga:娥 ngoc:玉 nhu:如 dung:勇容蓉 dung:用 duc:德
long:龙隆 phong:峰锋风丰 phuc:福 quang:光 quoc:国 quyen:娟权 sang:创 tam:心三 tai:才财 thang:胜 thien:天善 tho:寿 thuan:顺 tin:信 toan:全 tri:智志 trung:中忠仲
truc:竹 tue:慧 tuyet:雪 tung:松 uyen:鸳 viet:越 vinh:永荣 yen:燕 nghi:毅宜仪 nghia:义 nhan:仁 nhat:日一 ky:琪琦奇 khanh:庆 khai:凯开 kien:建健坚 hieu:晓孝 hien:贤显
hao:豪浩 hanh:行幸 gia:佳家嘉 duy:维 dat:达 cong:公功 chinh:正政 chi:芝之枝 canh:景 can:近勤 bich:碧 bao:宝保 ai:爱 y:意 tap:习 phu:富 hoai:怀 thuong:赏 lap:立 linh:玲灵岭 lien:莲 loan:鸾 loc:禄 nam:南 bac:北 my:美 nhien:然 tinh:静晶 kiet:杰 uy:威 hue:惠 dang:登 ngan:银 vinh:荣 lieu:柳 dich:迪易 nhuoc:若 mong:梦 mac:莫 huu:友有 khac:克 trach:泽 ich:益
`;

const readings = new Map<string, string[]>();
const characters = new Map<string, string[]>();
for (const entry of table.trim().split(/\s+/)) {
  const [reading = '', han = ''] = entry.split(':');
  for (const character of han) {
    const known = readings.get(character) ?? [];
    if (!known.includes(reading)) readings.set(character, [...known, reading]);
    characters.set(reading, [...(characters.get(reading) ?? []), character]);
  }
}

/** The Hán-Việt readings of a character, without tone marks; none where it is not in the table. */
export const hanViet = (character: string): readonly string[] => readings.get(character) ?? [];

/** The characters a Vietnamese syllable may stand for. */
export const charactersOf = (syllable: string): readonly string[] => characters.get(fold(syllable)) ?? [];
