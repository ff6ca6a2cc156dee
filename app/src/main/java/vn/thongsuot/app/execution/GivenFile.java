package vn.thongsuot.app.execution;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file as it comes with a form. Its content is read when it is needed: several large ones are never held together. */
record GivenFile(String name, long size, Content content) {

    @FunctionalInterface
    interface Content {
        byte[] read() throws IOException;
    }

    byte[] bytes() {
        try {
            return content.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
