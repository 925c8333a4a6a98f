package io.touhao.plan.reading;

import java.util.regex.Pattern;

/** How the name of a body (机构) looks. */
final class Bodies {

    private static final String ENDINGS = "局|委|办|厅|部|院|署|会|府|中心|公司|集团|行|社|组|处|科|校|学|单位|部门|联|协|法院|委员会|办公室|区|县|镇|街道|乡|站|队|厂|所|馆|团|市|支行|银行|企业|管委|专班|机构|地区|各地|各级|资本|控股|税务|海关|电网|移动|联通|电信|铁塔";
    private static final Pattern FIRST = Pattern.compile(
            "^[\\u4e00-\\u9fa5A-Za-z“”]{0,24}?(?:" + ENDINGS + ")(?:\\([^()]{1,20}\\))?(?:人民政府|政府|管委会|等.{0,6})?(?=[、,;。)及\n]|牵头|负责|配合|会同|按|等|指导|组织|共同|分别|参与|落实|依|$)");

    private static final Pattern WHOLE = Pattern.compile("(?:各|市|省|县|区|州|团|国|中|人|驻|[\\u4e00-\\u9fa5]{2,8})[\\u4e00-\\u9fa5A-Za-z、“”()]{0,24}(?:" + ENDINGS
            + ")(?:\\([^()]{1,20}\\))?(?:等.{0,8})?");

    private Bodies() {}

    /** Whether the words are the name of a body and nothing else. */
    static boolean isBody(String name) {
        return name.length() >= 3 && name.length() <= 40 && WHOLE.matcher(name.replace('（', '(').replace('）', ')')).matches();
    }

    /** Whether the words begin with the name of a body. */
    static boolean beginsWithBody(String words) {
        return FIRST.matcher(words).find();
    }
}
