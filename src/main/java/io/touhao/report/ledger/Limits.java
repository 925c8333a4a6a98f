package io.touhao.report.ledger;

/**
 * How far a file may grow while it is read.
 *
 * @param unpacked bytes of all parts of an archive together
 * @param ratio how many times a part may be larger than packed, once it is larger than a megabyte
 * @param parts entries of an archive
 * @param rows rows that hold something
 * @param cells cells that hold something
 * @param text characters of one cell, the limit of the spreadsheet programs themselves
 * @param shown characters of all cells of a sheet; one long text may stand in many cells
 */
record Limits(long unpacked, int ratio, int parts, int rows, int cells, int text, long shown) {

    static final Limits USUAL = new Limits(200L << 20, 100, 5_000, 50_000, 2_000_000, 32_767, 40_000_000);

    void text(String text) {
        if (text.length() > this.text) {
            throw new Unreadable(new LedgerRefusal.Swollen("一个单元格的字数", this.text));
        }
    }

    void shown(long characters) {
        if (characters > shown) {
            throw new Unreadable(new LedgerRefusal.Swollen("全部单元格的字数", shown));
        }
    }

    void rows(int count) {
        if (count > rows) {
            throw new Unreadable(new LedgerRefusal.Swollen("有内容的行数", rows));
        }
    }

    void cells(int count) {
        if (count > cells) {
            throw new Unreadable(new LedgerRefusal.Swollen("有内容的单元格数", cells));
        }
    }

    void unpacked(long bytes) {
        if (bytes > unpacked) {
            throw new Unreadable(new LedgerRefusal.Swollen("展开后的字节数", unpacked));
        }
    }

    void ratio(long unpackedSize, long packedSize) {
        if (unpackedSize > 1 << 20 && unpackedSize > ratio * Math.max(1, packedSize)) {
            throw new Unreadable(new LedgerRefusal.Swollen("压缩倍数", ratio));
        }
    }

    void parts(int count) {
        if (count > parts) {
            throw new Unreadable(new LedgerRefusal.Swollen("内部文件数", parts));
        }
    }
}
