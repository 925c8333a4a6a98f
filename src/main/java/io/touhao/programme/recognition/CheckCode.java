package io.touhao.programme.recognition;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The square on a certificate that leads to its public check page (查验二维码). */
public record CheckCode(String address) {

    private static final int WIDE = 240;
    private static final int WHITE = 0xffffff;

    /** As one path of an SVG, one unit a module. */
    public String path() {
        var modules = modules(0);
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    public int size() {
        return modules(0).getWidth();
    }

    /** As a picture for a document. */
    public byte[] png() {
        var modules = modules(WIDE);
        var picture = new BufferedImage(modules.getWidth(), modules.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                picture.setRGB(x, y, modules.get(x, y) ? 0 : WHITE);
            }
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Row by row, true where it is dark. */
    public boolean[][] modules() {
        var modules = modules(0);
        var dark = new boolean[modules.getHeight()][modules.getWidth()];
        for (var y = 0; y < dark.length; y++) {
            for (var x = 0; x < dark[y].length; x++) {
                dark[y][x] = modules.get(x, y);
            }
        }
        return dark;
    }

    private BitMatrix modules(int wide) {
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, wide, wide);
        } catch (WriterException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
