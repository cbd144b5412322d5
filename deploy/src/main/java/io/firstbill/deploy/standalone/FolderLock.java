package io.firstbill.deploy.standalone;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to run on a data folder. The system takes it back when the process dies, however it dies. */
public final class FolderLock implements AutoCloseable {
    /** Closing any channel on the file gives up this process's lock on it, so a held file is not opened twice. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws FirstbillException when another launcher holds it; the message names that launcher
     */
    public static FolderLock take(DataFolder folder) {
        Path file = folder.lock();
        if (!HELD.add(file)) {
            throw taken(folder, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return lock(folder, file);
        } catch (IOException e) {
            HELD.remove(file);
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW, "The lock file " + file + " cannot be used: " + e, e);
        } catch (RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FolderLock lock(DataFolder folder, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw taken(folder, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return new FolderLock(file, channel);
    }

    /** Whether some launcher, this one included, runs on the folder now. */
    public static boolean isTaken(DataFolder folder) {
        if (HELD.contains(folder.lock())) {
            return true;
        }
        if (!Files.exists(folder.lock())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static FirstbillException taken(DataFolder folder, String holder) {
        return new FirstbillException(
                FailureCode.NOT_POSSIBLE_NOW,
                "Firstbill already runs on the data folder "
                        + folder.root()
                        + (holder.isEmpty() ? "" : " (process " + holder + ")")
                        + ". Stop it first, or choose another folder with --data and another port with --port.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
