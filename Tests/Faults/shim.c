// Preloaded (ld.so(8), LD_PRELOAD) into the program under test: numbers its calls on files below one folder, writes
// them down, and at one of them does what a disk, a power cut or `kill -9` would do. Linux only.
//
//   FAULTS_ROOT  calls on paths below it are numbered, from 1
//   FAULTS_LOG   one line a call: number, name, path, argument, result, written bytes in hexadecimal; between tabs
//   FAULTS_AT    the number of the call that the fault strikes
//   FAULTS_ERRNO what a call fails with
//   FAULTS_MODE  none         nothing happens
//                fail         the call fails, and nothing is done
//                short        a write takes half of its bytes
//                short-fail   a write takes half of its bytes, and the next write fails
//                full         from this call on, nothing new finds room
//                read-only    from this call on, nothing can be changed
//                kill-before  the process dies before the call
//                kill-after   the process dies after the call
//                torn         the process dies when half of a write is done, or before any other call
//
// Writes to standard output are written down as `out`, without a number: the program stands for what it has said.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum mode { NONE, FAIL, SHORT, SHORT_FAIL, FULL, READ_ONLY, KILL_BEFORE, KILL_AFTER, TORN };

static const char *const modes[] = {"none",      "fail",        "short",      "short-fail", "full",
                                    "read-only", "kill-before", "kill-after", "torn"};

static enum mode mode;
static char root[PATH_MAX];
static size_t root_length;
static long strike_at;
static int strike_errno;
static int log_file = -1;
static atomic_long calls;

__attribute__((constructor)) static void begin(void) {
    const char *name = getenv("FAULTS_MODE"), *folder = getenv("FAULTS_ROOT"), *log = getenv("FAULTS_LOG");
    for (size_t index = 0; name && index < sizeof modes / sizeof *modes; index++)
        if (strcmp(name, modes[index]) == 0) mode = index;
    if (folder) root_length = (size_t)snprintf(root, sizeof root, "%s", folder);
    strike_at = atol(getenv("FAULTS_AT") ?: "0");
    strike_errno = atoi(getenv("FAULTS_ERRNO") ?: "5");
    if (!log) return;
    int file = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    // Far from the numbers that the program's own files get.
    log_file = (int)syscall(SYS_fcntl, file, F_DUPFD_CLOEXEC, 500);
    syscall(SYS_close, file);
}

static void die(void) {
    syscall(SYS_kill, getpid(), SIGKILL);
}

// One call: whether it is numbered, and what is known of it.
struct call {
    long number;
    const char *name;
    char path[PATH_MAX];
};

static void locate(struct call *call, int folder, const char *path) {
    call->number = 0;
    call->path[0] = 0;
    if (path[0] != '/') {
        char link[64] = "/proc/self/cwd";
        if (folder != AT_FDCWD) snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        ssize_t length = readlink(link, call->path, sizeof call->path - 1);
        call->path[length < 0 ? 0 : length] = 0;
        strncat(call->path, "/", sizeof call->path - strlen(call->path) - 1);
    }
    strncat(call->path, path, sizeof call->path - strlen(call->path) - 1);
}

static void locate_file(struct call *call, int file) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    int saved = errno;
    ssize_t length = readlink(link, call->path, sizeof call->path - 1);
    errno = saved;
    call->number = 0;
    call->path[length < 0 ? 0 : length] = 0;
}

static int is_below_root(const struct call *call) {
    return root_length && strncmp(call->path, root, root_length) == 0
        && (call->path[root_length] == '/' || call->path[root_length] == 0);
}

// Numbers a call that was located, unless it is elsewhere.
static int begin_call(struct call *call, const char *name) {
    call->name = name;
    if (is_below_root(call)) call->number = atomic_fetch_add(&calls, 1) + 1;
    return call->number != 0;
}

// Writes a call down.
static void record(const struct call *call, const char *argument, long result, const void *bytes, size_t count) {
    if (log_file < 0) return;
    int saved = errno;
    char *line = malloc(2 * count + 2 * PATH_MAX + 200);
    int length = sprintf(line, "%ld\t%s\t%s\t%s\t%ld\t", call->number, call->name, call->path, argument, result);
    for (size_t index = 0; index < count; index++)
        length += sprintf(line + length, "%02x", ((const unsigned char *)bytes)[index]);
    line[length++] = '\n';
    syscall(SYS_write, log_file, line, (size_t)length);
    free(line);
    errno = saved;
}

// Kinds of calls, by what a full or a read-only disk refuses.
enum kind { LOOK = 0, CHANGE = 1, GROW = 2 };

// Whether the call is not to be done; then `errno` is set.
static int is_refused(const struct call *call, int kind) {
    if (!call->number || call->number < strike_at) return 0;
    int refused = 0;
    if (mode == FULL) refused = kind & GROW ? ENOSPC : 0;
    if (mode == READ_ONLY) refused = kind & CHANGE ? EROFS : 0;
    if (call->number == strike_at) {
        if (mode == KILL_BEFORE || mode == TORN) die();
        if (mode == FAIL) refused = strike_errno;
    }
    if (refused) errno = refused;
    return refused;
}

static long done(const struct call *call, const char *argument, long result, const void *bytes, size_t count) {
    if (!call->number) return result;
    record(call, argument, result, bytes, count);
    if (mode == KILL_AFTER && call->number == strike_at) die();
    return result;
}

// Calls on names

static int open_at(int folder, const char *path, int flags, mode_t permissions) {
    struct call call;
    char argument[64] = "read";
    int changes = (flags & O_ACCMODE) != O_RDONLY || flags & (O_CREAT | O_TRUNC);
    locate(&call, folder, path);
    if (begin_call(&call, "open")) {
        int is_new = flags & O_CREAT && syscall(SYS_faccessat, folder, path, F_OK) != 0;
        snprintf(
            argument, sizeof argument, "%s%s%s", changes ? "write" : flags & O_DIRECTORY ? "folder" : "read",
            is_new ? " new" : "", flags & O_TRUNC ? " cut" : "");
        if (is_refused(&call, (changes ? CHANGE : LOOK) | (is_new ? GROW : LOOK)))
            return (int)done(&call, argument, -1, NULL, 0);
    }
    return (int)done(&call, argument, syscall(SYS_openat, folder, path, flags, permissions), NULL, 0);
}

static mode_t permissions_of(int flags, va_list arguments) {
    return flags & (O_CREAT | __O_TMPFILE) ? (mode_t)va_arg(arguments, int) : 0;
}

int open(const char *path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    mode_t permissions = permissions_of(flags, arguments);
    va_end(arguments);
    return open_at(AT_FDCWD, path, flags, permissions);
}

int openat(int folder, const char *path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    mode_t permissions = permissions_of(flags, arguments);
    va_end(arguments);
    return open_at(folder, path, flags, permissions);
}

#define ON_NAME(label, kind, folder, path, argument, system_call)                                                      \
    struct call call;                                                                                                  \
    locate(&call, folder, path);                                                                                       \
    begin_call(&call, label);                                                                                          \
    if (is_refused(&call, kind)) return (int)done(&call, argument, -1, NULL, 0);                                       \
    return (int)done(&call, argument, system_call, NULL, 0);

int mkdirat(int folder, const char *path, mode_t permissions) {
    ON_NAME("mkdir", CHANGE | GROW, folder, path, "", syscall(SYS_mkdirat, folder, path, permissions))
}

int mkdir(const char *path, mode_t permissions) {
    return mkdirat(AT_FDCWD, path, permissions);
}

int unlinkat(int folder, const char *path, int flags) {
    const char *name = flags & AT_REMOVEDIR ? "rmdir" : "unlink";
    ON_NAME(name, CHANGE, folder, path, "", syscall(SYS_unlinkat, folder, path, flags))
}

int unlink(const char *path) {
    return unlinkat(AT_FDCWD, path, 0);
}

int rmdir(const char *path) {
    return unlinkat(AT_FDCWD, path, AT_REMOVEDIR);
}

int renameat(int from_folder, const char *from, int folder, const char *path) {
    struct call source;
    locate(&source, from_folder, from);
    ON_NAME(
        "rename", CHANGE, folder, path, source.path, syscall(SYS_renameat2, from_folder, from, folder, path, 0))
}

int rename(const char *from, const char *path) {
    return renameat(AT_FDCWD, from, AT_FDCWD, path);
}

int linkat(int from_folder, const char *from, int folder, const char *path, int flags) {
    ON_NAME("link", CHANGE | GROW, folder, path, from, syscall(SYS_linkat, from_folder, from, folder, path, flags))
}

int link(const char *from, const char *path) {
    return linkat(AT_FDCWD, from, AT_FDCWD, path, 0);
}

int symlinkat(const char *from, int folder, const char *path) {
    ON_NAME("symlink", CHANGE | GROW, folder, path, from, syscall(SYS_symlinkat, from, folder, path))
}

int symlink(const char *from, const char *path) {
    return symlinkat(from, AT_FDCWD, path);
}

// Calls on open files

#define ON_FILE(label, kind, file, argument, system_call)                                                              \
    struct call call;                                                                                                  \
    locate_file(&call, file);                                                                                          \
    begin_call(&call, label);                                                                                          \
    if (is_refused(&call, kind)) return (int)done(&call, argument, -1, NULL, 0);                                       \
    return (int)done(&call, argument, system_call, NULL, 0);

int fsync(int file) {
    ON_FILE("fsync", LOOK, file, "", syscall(SYS_fsync, file))
}

int fdatasync(int file) {
    ON_FILE("fdatasync", LOOK, file, "", syscall(SYS_fdatasync, file))
}

int ftruncate(int file, off_t length) {
    char argument[32];
    snprintf(argument, sizeof argument, "%lld", (long long)length);
    ON_FILE("ftruncate", CHANGE, file, argument, syscall(SYS_ftruncate, file, length))
}

int flock(int file, int operation) {
    ON_FILE("flock", LOOK, file, "", syscall(SYS_flock, file, operation))
}

int fchmod(int file, mode_t permissions) {
    ON_FILE("fchmod", CHANGE, file, "", syscall(SYS_fchmod, file, permissions))
}

int fchown(int file, uid_t user, gid_t group) {
    ON_FILE("fchown", CHANGE, file, "", syscall(SYS_fchown, file, user, group))
}

int close(int file) {
    struct call call;
    locate_file(&call, file);
    begin_call(&call, "close");
    int refused = is_refused(&call, LOOK);
    // Linux lets go of a file even where closing it fails (close(2)).
    long result = syscall(SYS_close, file);
    if (refused) errno = refused;
    return (int)done(&call, "", refused ? -1 : result, NULL, 0);
}

ssize_t read(int file, void *bytes, size_t count) {
    struct call call;
    locate_file(&call, file);
    begin_call(&call, "read");
    if (is_refused(&call, LOOK)) return done(&call, "", -1, NULL, 0);
    return done(&call, "", syscall(SYS_read, file, bytes, count), NULL, 0);
}

static ssize_t put(int file, const void *bytes, size_t count, off_t place, int has_place) {
    struct call call;
    locate_file(&call, file);
    if (!begin_call(&call, "write")) {
        ssize_t written =
            has_place ? syscall(SYS_pwrite64, file, bytes, count, place) : syscall(SYS_write, file, bytes, count);
        if (file == STDOUT_FILENO && written > 0) {
            call.name = "out";
            record(&call, "", written, bytes, (size_t)written);
        }
        return written;
    }
    if (mode == SHORT_FAIL && call.number == strike_at + 1) {
        errno = strike_errno;
        return done(&call, "", -1, NULL, 0);
    }
    int is_struck = call.number == strike_at;
    size_t taken = is_struck && (mode == SHORT || mode == SHORT_FAIL || mode == TORN) && count > 1 ? count / 2 : count;
    if (!(mode == TORN && is_struck) && is_refused(&call, CHANGE | GROW)) return done(&call, "", -1, NULL, 0);
    ssize_t written =
        has_place ? syscall(SYS_pwrite64, file, bytes, taken, place) : syscall(SYS_write, file, bytes, taken);
    if (mode == TORN && is_struck) die();
    char argument[32];
    off_t end = has_place ? place + written : syscall(SYS_lseek, file, 0, SEEK_CUR);
    snprintf(argument, sizeof argument, "%lld", (long long)(end - written));
    return done(&call, argument, written, bytes, written > 0 ? (size_t)written : 0);
}

ssize_t write(int file, const void *bytes, size_t count) {
    return put(file, bytes, count, 0, 0);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
    return put(file, bytes, count, place, 1);
}
