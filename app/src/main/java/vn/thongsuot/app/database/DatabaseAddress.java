package vn.thongsuot.app.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Another PostgreSQL by one setting: {@code postgresql://user:password@host:port/name}, with parameters of the JDBC driver behind {@code ?} where wanted. */
final class DatabaseAddress {

    private static final int PORT = 5432;

    private DatabaseAddress() {}

    /** @throws DatabaseException where it is not of that form; the password is not repeated */
    static Database parse(String address) {
        try {
            URI uri = new URI(address.strip());
            String[] user = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
            boolean named = uri.getPath() != null && uri.getPath().matches("/[A-Za-z0-9_-]{1,40}");
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null || user.length != 2 || !named) {
                throw DatabaseException.address();
            }
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new Database("jdbc:postgresql://" + uri.getHost() + ":" + (uri.getPort() < 0 ? PORT : uri.getPort()) + "/", uri.getPath().substring(1), query, decoded(user[0]),
                    decoded(user[1]));
        } catch (URISyntaxException e) {
            throw DatabaseException.address();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
