package io.touhao.report.ledger;

/** A colour as people read it on a ledger. */
enum Light {
    NONE,
    RED,
    YELLOW,
    GREEN,
    OTHER;

    /** Reads {@code rrggbb} or {@code aarrggbb}; greys, white and black are no light. */
    static Light ofHex(String hex) {
        String rgb = hex.length() == 8 ? hex.substring(2) : hex;
        if (!rgb.matches("[0-9a-fA-F]{6}")) {
            return NONE;
        }
        int value = Integer.parseInt(rgb, 16);
        return of(value >> 16 & 255, value >> 8 & 255, value & 255);
    }

    static Light of(int red, int green, int blue) {
        int most = Math.max(red, Math.max(green, blue));
        int span = most - Math.min(red, Math.min(green, blue));
        if (most < 60 || span * 100 < most * 15) {
            return NONE;
        }
        return ofHue(hue(red, green, blue, most, span));
    }

    private static double hue(int red, int green, int blue, int most, double span) {
        double sixth = most == red ? (green - blue) / span
                : most == green ? 2 + (blue - red) / span
                : 4 + (red - green) / span;
        return (sixth * 60 + 360) % 360;
    }

    private static Light ofHue(double hue) {
        if (hue < 18 || hue >= 335) {
            return RED;
        }
        if (hue < 68) {
            return YELLOW;
        }
        return hue < 175 ? GREEN : OTHER;
    }
}
