package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which program this is: its version and when it was built. */
public final class Version implements IVersionProvider {

    public static String current() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version") + " (" + properties.getProperty("built") + ")";
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Thông Suốt " + current()};
    }
}
