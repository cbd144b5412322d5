package io.firstbill.deploy.standalone;

import io.firstbill.failure.FailureCode;
import io.firstbill.failure.FirstbillException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to run on a data folder. The system takes it back when the process dies, however it dies. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder.
     *
     * @throws FirstbillException when another launcher holds it; the message names that launcher
     */
    public static FolderLock take(DataFolder folder) {
        Path file = folder.lock();
        try {
            FileChannel channel =
                    FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new FirstbillException(
                        FailureCode.NOT_POSSIBLE_NOW,
                        "Firstbill already runs on the data folder "
                                + folder.root()
                                + (holder.isEmpty() ? "" : " (process " + holder + ")")
                                + ". Stop it first, or choose another folder with --data and another port with"
                                + " --port.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new FirstbillException(
                    FailureCode.NOT_POSSIBLE_NOW, "The lock file " + file + " cannot be used: " + e, e);
        }
    }

    /** Whether some launcher, this one included, runs on the folder now. */
    public static boolean isTaken(DataFolder folder) {
        if (!Files.exists(folder.lock())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held within this very process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
