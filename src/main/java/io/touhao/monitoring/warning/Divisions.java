package io.touhao.monitoring.warning;

import java.util.Map;

/** Divisions (大类) of manufacturing as GB/T 4754—2017 names them, mining and utilities among them. */
public final class Divisions {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("06", "煤炭开采和洗选业"), Map.entry("07", "石油和天然气开采业"), Map.entry("08", "黑色金属矿采选业"),
            Map.entry("09", "有色金属矿采选业"), Map.entry("10", "非金属矿采选业"), Map.entry("11", "开采专业及辅助性活动"),
            Map.entry("12", "其他采矿业"), Map.entry("13", "农副食品加工业"), Map.entry("14", "食品制造业"),
            Map.entry("15", "酒、饮料和精制茶制造业"), Map.entry("16", "烟草制品业"), Map.entry("17", "纺织业"),
            Map.entry("18", "纺织服装、服饰业"), Map.entry("19", "皮革、毛皮、羽毛及其制品和制鞋业"),
            Map.entry("20", "木材加工和木、竹、藤、棕、草制品业"), Map.entry("21", "家具制造业"), Map.entry("22", "造纸和纸制品业"),
            Map.entry("23", "印刷和记录媒介复制业"), Map.entry("24", "文教、工美、体育和娱乐用品制造业"),
            Map.entry("25", "石油、煤炭及其他燃料加工业"), Map.entry("26", "化学原料和化学制品制造业"), Map.entry("27", "医药制造业"),
            Map.entry("28", "化学纤维制造业"), Map.entry("29", "橡胶和塑料制品业"), Map.entry("30", "非金属矿物制品业"),
            Map.entry("31", "黑色金属冶炼和压延加工业"), Map.entry("32", "有色金属冶炼和压延加工业"), Map.entry("33", "金属制品业"),
            Map.entry("34", "通用设备制造业"), Map.entry("35", "专用设备制造业"), Map.entry("36", "汽车制造业"),
            Map.entry("37", "铁路、船舶、航空航天和其他运输设备制造业"), Map.entry("38", "电气机械和器材制造业"),
            Map.entry("39", "计算机、通信和其他电子设备制造业"), Map.entry("40", "仪器仪表制造业"), Map.entry("41", "其他制造业"),
            Map.entry("42", "废弃资源综合利用业"), Map.entry("43", "金属制品、机械和设备修理业"),
            Map.entry("44", "电力、热力生产和供应业"), Map.entry("45", "燃气生产和供应业"), Map.entry("46", "水的生产和供应业"));

    private Divisions() {}

    /** C17 纺织业: letter, number and name. */
    public static String name(String division) {
        var number = Integer.parseInt(division);
        var section = number < 13 ? "B" : number < 44 ? "C" : "D";
        return section + division + " " + NAMES.getOrDefault(division, "其他工业");
    }
}
