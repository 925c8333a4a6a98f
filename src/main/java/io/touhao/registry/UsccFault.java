package io.touhao.registry;

/** What is wrong with a unified social credit code. */
public sealed interface UsccFault {

    /** The fault in words, with the values concerned. */
    String what();

    /** Not eighteen characters. */
    record WrongLength(int length) implements UsccFault {
        @Override
        public String what() {
            return length == 15
                    ? "统一社会信用代码应为18位，填的是15位，像是旧的工商注册号。"
                    : "统一社会信用代码应为18位，填的是%d位。".formatted(length);
        }
    }

    /** A character outside the alphabet, which leaves out I, O, S, V and Z. */
    record StrangeCharacter(String character, int place) implements UsccFault {
        @Override
        public String what() {
            return "统一社会信用代码第%d位“%s”不在代码字符集内（不用 I、O、S、V、Z）。".formatted(place, character);
        }
    }

    /** The last character does not check the others. */
    record WrongCheck(char expected, char found) implements UsccFault {
        @Override
        public String what() {
            return "统一社会信用代码校验不通过：末位填的是%s，按前17位应为%s，请核对是否抄错。".formatted(found, expected);
        }
    }
}
