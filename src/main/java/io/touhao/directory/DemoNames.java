package io.touhao.directory;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Invented names, the same on every machine and each only once; some with hanzi of four bytes. */
final class DemoNames {

    private static final int[] SURNAMES = ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶"
                    + "阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文")
            .codePoints().toArray();
    private static final int[] GIVEN = ("伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰飞鹏斌辉玲燕波宁健峰华亮建国志海云龙红梅春生晓文东"
                    + "新宇晨阳浩然子轩雨泽凯博雅欣怡佳琪思远鸿翔景行嘉树立群承志维新向荣启明守正清和庆民延年培根润之")
            .codePoints().toArray();
    /** 𬀩, 𬍛, 𫖯, 𬱖, 𫘧: in use in names, beyond the basic plane. */
    private static final int[] RARE = "𬀩𬍛𫖯𬱖𫘧".codePoints().toArray();

    private final Random random = new Random(2023);
    private final Set<String> given = new HashSet<>();

    String next() {
        var name = invented();
        while (!given.add(name)) {
            name = invented();
        }
        return name;
    }

    /** Keeps a name from being invented again. */
    void reserve(String name) {
        given.add(name);
    }

    private String invented() {
        var name = new StringBuilder().appendCodePoint(any(SURNAMES));
        if (random.nextInt(4) > 0) {
            name.appendCodePoint(any(GIVEN));
        }
        return name.appendCodePoint(random.nextInt(60) == 0 ? any(RARE) : any(GIVEN)).toString();
    }

    private int any(int[] letters) {
        return letters[random.nextInt(letters.length)];
    }
}
