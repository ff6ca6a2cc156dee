package vn.thongsuot.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL runs. It refuses to be root. Started as root it gets a user namespace of its own, in which it is not; where the machine allows
 * none, another user, to whom the cluster then belongs for good.
 *
 * @param prefix what stands before each command
 * @param uid to whom its files belong; -1 for whoever runs this program
 */
record PostgreSqlUser(List<String> prefix, int uid) {

    private static final PostgreSqlUser SELF = new PostgreSqlUser(List.of(), -1);
    private static final PostgreSqlUser NAMESPACE = new PostgreSqlUser(List.of("unshare", "-U"), -1);
    private static final int NOBODY = 65534;

    /** As its cluster's owner; for a new cluster, in whichever way this machine allows. */
    static PostgreSqlUser of(Path cluster, Path root) throws IOException {
        if (uid(Path.of("/proc/self")) != 0) {
            return SELF;
        }
        int owner = Files.exists(cluster) ? uid(cluster) : 0;
        if (owner == 0 && works(NAMESPACE.prefix)) {
            return NAMESPACE;
        }
        return other(owner == 0 ? NOBODY : owner, root);
    }

    /** It must be able to go through the data folder, but sees nothing else in it. */
    private static PostgreSqlUser other(int uid, Path root) throws IOException {
        for (List<String> prefix : List.of(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"), List.of("runuser", "-u", name(uid), "--"))) {
            if (works(prefix)) {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(root);
                permissions.addAll(PosixFilePermissions.fromString("--x--x--x"));
                Files.setPosixFilePermissions(root, permissions);
                return new PostgreSqlUser(prefix, uid);
            }
        }
        throw DataDirectoryException.notSwitched();
    }

    private static String name(int uid) throws IOException {
        return Files.readAllLines(Path.of("/etc/passwd")).stream().map(line -> line.split(":")).filter(fields -> fields.length > 2 && fields[2].equals(Integer.toString(uid)))
                .map(fields -> fields[0]).findFirst().orElse("nobody");
    }

    private static boolean works(List<String> prefix) throws IOException {
        List<String> command = new java.util.ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Makes a file or an empty folder its own. */
    Path give(Path file) throws IOException {
        if (uid >= 0) {
            Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
        }
        return file;
    }

    private static int uid(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid");
    }
}
