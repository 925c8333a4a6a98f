package io.touhao.report.document;

/**
 * Names of the typefaces that a document asks for. The standard names kinds of type, offices hand out files of these
 * names; files name them and hold none.
 *
 * @param text 仿宋
 * @param title 小标宋
 * @param heading 黑体
 * @param subheading 楷体
 * @param number 宋体, for the page number
 */
public record Typefaces(Typeface text, Typeface title, Typeface heading, Typeface subheading, Typeface number) {

    /**
     * @param name as word processors name it
     * @param postScript as PDF readers name it
     */
    public record Typeface(String name, String postScript) {}

    /** The names that offices of the trade use. */
    public static final Typefaces STANDARD = new Typefaces(
            new Typeface("仿宋_GB2312", "FangSong_GB2312"), new Typeface("方正小标宋简体", "FZXBSJW--GB1-0"),
            new Typeface("黑体", "SimHei"), new Typeface("楷体_GB2312", "KaiTi_GB2312"), new Typeface("宋体", "SimSun"));

    Typeface ofLevel(int level) {
        return switch (level) {
            case 1 -> heading;
            case 2 -> subheading;
            default -> text;
        };
    }
}
