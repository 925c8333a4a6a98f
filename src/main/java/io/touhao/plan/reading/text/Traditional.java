package io.touhao.plan.reading.text;

import java.util.HashMap;
import java.util.Map;

/** Traditional signs (繁体字) that the words of plan language are also written in, and their simplified forms. */
final class Traditional {

    private static final String SIGNS = "與業兩個臨為舉義書爭於產畝億從們會優體餘償儲黨關興養冊決況淨減幾劃則創辦務動勞勵勢區醫協單廠歷壓縣參發變臺號後噸員響團圍"
            + "園國圓場塊堅報復處備頭奮獎學實審對導將層屆屬崗幣帶庫應廢開張強歸當錄徑總戶執擴護擔擬擁撥擇掛揮據換撐數斬斷無時顯曬術機權"
            + "條來極構槍標棟樹樣樁檔檢歐畢匯濃潤漲滲滿爐點燒熱牽狀獨環現電療盞監蓋盤著礎確離種積稱稅穩競筆築籌簽簡類緊約級綱納線組細織"
            + "終經結繞給統績續維綜縮繳罰職聯騰節範薦獲營補裝見規計訂認訓議記許論設訪證評識詞試話請諾讀課調謀貝負財責賬貨質購貼貸貿費資"
            + "賦賽車轉輪較載輛輸達過邁運還這進連適選遞採釋裡針鐘銷鍋鍵鎮長門問間隊階際陸險難須頃項顧預領顆題額館駐驟齡龍別製溫汙係裏佔"
            + "週徵準佈並歲戰鄉綠態藥産録紙驗農婦衛団萬氣関眾"
            + "濟廳壯親豐擬豎專東歐嚴韓鄰競殘齊橋範韌舊鍊鏈";
    private static final String SIMPLE = "与业两个临为举义书争于产亩亿从们会优体余偿储党关兴养册决况净减几划则创办务动劳励势区医协单厂历压县参发变台号后吨员响团围"
            + "园国圆场块坚报复处备头奋奖学实审对导将层届属岗币带库应废开张强归当录径总户执扩护担拟拥拨择挂挥据换撑数斩断无时显晒术机权"
            + "条来极构枪标栋树样桩档检欧毕汇浓润涨渗满炉点烧热牵状独环现电疗盏监盖盘着础确离种积称税稳竞笔筑筹签简类紧约级纲纳线组细织"
            + "终经结绕给统绩续维综缩缴罚职联腾节范荐获营补装见规计订认训议记许论设访证评识词试话请诺读课调谋贝负财责账货质购贴贷贸费资"
            + "赋赛车转轮较载辆输达过迈运还这进连适选递采释里针钟销锅键镇长门问间队阶际陆险难须顷项顾预领颗题额馆驻骤龄龙别制温污系里占"
            + "周征准布并岁战乡绿态药产录纸验农妇卫团万气关众"
            + "济厅壮亲丰拟竖专东欧严韩邻竞残齐桥范韧旧链链";

    private static final Map<Character, Character> FORMS = new HashMap<>();

    static {
        for (int i = 0; i < SIGNS.length(); i++) {
            FORMS.put(SIGNS.charAt(i), SIMPLE.charAt(i));
        }
    }

    private Traditional() {}

    static char simplified(char sign) {
        return sign < '\u4e00' ? sign : FORMS.getOrDefault(sign, sign);
    }
}
