package lianxin.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Digest;
import lianxin.kernel.Fault;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Labels;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseConnection;
import liquibase.database.DatabaseFactory;
import liquibase.database.OfflineConnection;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The change logs of some rooms in their order, run by Liquibase one schema at a time. */
class ChangeLogs {

    /** Name of the table that says which changes ran; {@code _lock} is appended for the lock beside it. */
    static final String MARKS = "change_log";

    private final String folder;
    private final List<String> rooms;
    private final ResourceAccessor resources = new SpringResourceAccessor(new DefaultResourceLoader());
    private final String fingerprint;

    /**
     * Reads what there is.
     *
     * @param folder where the rooms' folders stand on the class path, as in {@code db/changelog}
     */
    ChangeLogs(String folder, List<String> rooms) {
        this.folder = folder;
        this.rooms = rooms;
        this.fingerprint = digest();
    }

    /** Digest over the bytes of every change log in order: equal means that there is nothing to migrate. */
    String fingerprint() {
        return fingerprint;
    }

    /** Brings one schema up to date and checks that each change really ran. */
    void update(Connection connection) {
        quietly(() -> {
            Database database = database(new JdbcConnection(connection));
            DatabaseChangeLog log = read(database);
            new Liquibase(log, resources, database).update(new Contexts(), new LabelExpression());
            int ran = database.getRanChangeSetList().size();
            if (ran < log.getChangeSets().size()) {
                throw new LiquibaseException("Only %d of %d changes are marked as run"
                        .formatted(ran, log.getChangeSets().size()));
            }
            return log;
        });
    }

    /** All changes as one script for an empty schema, the marks that they ran included. */
    String baseline() {
        return quietly(() -> {
            Path marks = Files.createTempFile("lianxin-baseline", ".csv");
            Files.delete(marks);
            try {
                Database database = database(new OfflineConnection(
                        "offline:mysql?version=8.0&outputLiquibaseSql=all&changeLogFile=" + marks, resources));
                StringWriter script = new StringWriter();
                new Liquibase(read(database), resources, database)
                        .update(new Contexts(), new LabelExpression(), script);
                return script.toString();
            } finally {
                Files.deleteIfExists(marks);
            }
        });
    }

    private static Database database(DatabaseConnection connection) throws LiquibaseException {
        Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection);
        database.setDatabaseChangeLogTableName(MARKS);
        database.setDatabaseChangeLogLockTableName(MARKS + "_lock");
        return database;
    }

    private DatabaseChangeLog read(Database database) throws LiquibaseException {
        DatabaseChangeLog log = new DatabaseChangeLog(folder);
        log.setChangeLogParameters(new ChangeLogParameters(database));
        for (String room : rooms) {
            log.include(
                    folder + "/" + room + "/changelog.yaml",
                    false,
                    true,
                    resources,
                    null,
                    (Labels) null,
                    false,
                    DatabaseChangeLog.OnUnknownFileFormat.FAIL);
        }
        return log;
    }

    private String digest() {
        try {
            MessageDigest sum = Digest.begin();
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            for (String room : rooms) {
                Resource[] files = resolver.getResources("classpath*:" + folder + "/" + room + "/*");
                if (files.length == 0) {
                    throw new IllegalStateException("No change log at " + folder + "/" + room
                            + ": name only modules that are on the class path in lianxin.tenancy.modules");
                }
                for (Resource file : files) {
                    try (InputStream in = file.getInputStream()) {
                        sum.update(in.readAllBytes());
                    }
                }
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (IOException failure) {
            throw new Fault(Fault.Category.DEFECT, "The change logs cannot be read", failure);
        }
    }

    private interface Work<T> {
        T run() throws LiquibaseException, IOException;
    }

    private static <T> T quietly(Work<T> work) {
        try {
            return Scope.child(
                    Map.of("liquibase.analytics.enabled", false, Scope.Attr.ui.name(), new LoggerUIService()),
                    work::run);
        } catch (Exception failure) {
            throw new Fault(Fault.Category.DEFECT, "A change log failed: " + failure.getMessage(), failure);
        }
    }
}
