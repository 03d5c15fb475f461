#include "guichet_sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <seccomp.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// --- Landlock -----------------------------------------------------------------------------------------------------
// Debian 12's header ends at version 2, its kernels may be newer: the constants of the kernel's interface
// (Documentation/userspace-api/landlock.rst) stand here.

enum {
  KNOWN_LANDLOCK_VERSION = 6,
  CREATE_RULESET_VERSION = 1 << 0,
  RULE_PATH_BENEATH = 1,
};

enum : uint64_t {
  ACCESS_READ_FILE = 1ull << 2,
  ACCESS_READ_DIRECTORY = 1ull << 3,
  ACCESS_OF_VERSION_1 = (1ull << 13) - 1,
  ACCESS_REFER = 1ull << 13,      // version 2
  ACCESS_TRUNCATE = 1ull << 14,   // version 3
  ACCESS_IOCTL_DEVICE = 1ull << 15,  // version 5
  NETWORK_TCP = 3,                // version 4: bind and connect
  SCOPE_ALL = 3,                  // version 6: abstract sockets and signals
};

struct ruleset_attributes {
  uint64_t files;
  uint64_t network;
  uint64_t scope;
};

struct path_rule {
  uint64_t allowed;
  int32_t directory;
} __attribute__((packed));

int32_t guichet_landlock_version(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, CREATE_RULESET_VERSION);
  if (version < 0) return 0;
  return version < KNOWN_LANDLOCK_VERSION ? (int32_t)version : KNOWN_LANDLOCK_VERSION;
}

static void allow_reading(int ruleset, const char *path) {
  struct path_rule rule = {.allowed = ACCESS_READ_FILE | ACCESS_READ_DIRECTORY};
  rule.directory = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
  if (rule.directory < 0) return;
  syscall(SYS_landlock_add_rule, ruleset, RULE_PATH_BENEATH, &rule, 0);
  close(rule.directory);
}

static int make_ruleset(int32_t version, const char *const *readable, size_t readable_count) {
  struct ruleset_attributes attributes = {.files = ACCESS_OF_VERSION_1};
  if (version >= 2) attributes.files |= ACCESS_REFER;
  if (version >= 3) attributes.files |= ACCESS_TRUNCATE;
  if (version >= 5) attributes.files |= ACCESS_IOCTL_DEVICE;
  if (version >= 4) attributes.network = NETWORK_TCP;
  if (version >= 6) attributes.scope = SCOPE_ALL;
  // A kernel refuses fields that it does not know.
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &attributes, size, 0);
  if (ruleset < 0) return -errno;
  for (size_t index = 0; index < readable_count; index++) allow_reading(ruleset, readable[index]);
  return ruleset;
}

// --- seccomp ------------------------------------------------------------------------------------------------------

// What the worker needs to have its children and to speak of them, and no child does.
static const char *const denied_to_children[] = {
    "sendto", "sendmsg", "sendmmsg", "recvfrom", "recvmsg", "recvmmsg", "fork", "vfork", "clone", "kill", "tkill", "tgkill",
    "pidfd_open",
};

// What neither needs. Denied with EPERM, so that a library that tries goes on without it.
static const char *const denied_to_all[] = {
    // Sockets.
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4",
    // Processes and programs.
    "execve", "execveat", "unshare", "setns", "seccomp",
    // Other processes.
    "rt_sigqueueinfo", "rt_tgsigqueueinfo", "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise",
    "pidfd_getfd", "pidfd_send_signal", "kcmp", "setpriority", "sched_setaffinity", "sched_setscheduler", "sched_setparam",
    "sched_setattr", "migrate_pages", "move_pages",
    // Ways around the filter, and large parts of the kernel.
    "io_uring_setup", "io_uring_enter", "io_uring_register", "bpf", "perf_event_open", "userfaultfd", "add_key",
    "request_key", "keyctl", "modify_ldt", "ioperm", "iopl", "personality",
    // Memory and messages shared between processes.
    "shmget", "shmat", "shmctl", "semget", "semop", "semtimedop", "semctl", "msgget", "msgsnd", "msgrcv", "msgctl",
    "mq_open", "mq_unlink",
    // File systems, as far as Landlock leaves them open.
    "mount", "umount2", "move_mount", "open_tree", "fsopen", "fsconfig", "fsmount", "fspick", "mount_setattr",
    "pivot_root", "chroot", "quotactl", "open_by_handle_at", "name_to_handle_at", "fanotify_init", "inotify_init",
    "inotify_init1", "inotify_add_watch", "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat", "utime",
    "utimes", "utimensat", "futimesat", "setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr",
    "fremovexattr", "truncate", "mknod", "mknodat", "mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "rename", "renameat",
    "renameat2", "link", "linkat", "symlink", "symlinkat", "creat",
    // The machine.
    "kexec_load", "kexec_file_load", "init_module", "finit_module", "delete_module", "reboot", "swapon", "swapoff",
    "sethostname", "setdomainname", "settimeofday", "clock_settime", "clock_adjtime", "adjtimex", "acct", "syslog",
    "vhangup",
};

// Without Landlock no path is harmless.
static const char *const opening_calls[] = {"open", "openat", "openat2"};

// --- The strict profile: what is not named here ends the process that calls it.

// What an examination calls on Debian 12: glibc, Swift's runtime, and the libraries that decode, draw and recognise.
static const char *const allowed_to_children[] = {
    // Memory; mmap and mprotect are allowed with a condition.
    "munmap", "mremap", "madvise", "brk",
    // Its document, its answer, and what Landlock lets it open.
    "open", "openat", "close", "read", "readv", "pread64", "preadv", "write", "writev", "pwrite64", "lseek", "fstat",
    "stat", "lstat", "newfstatat", "statx", "fstatfs", "statfs", "access", "faccessat", "faccessat2", "readlink",
    "readlinkat", "getdents64", "getcwd", "fadvise64", "fcntl",
    // Time.
    "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "times",
    // Itself, and what it is told of the machine.
    "exit", "exit_group", "getpid", "gettid", "getuid", "geteuid", "getgid", "getegid", "getrusage", "getrlimit",
    "setrlimit", "prlimit64", "sched_yield", "sched_getaffinity", "getcpu", "sysinfo", "uname", "getrandom",
    // Locks and the handling of its own signals.
    "futex", "set_robust_list", "set_tid_address", "rseq", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn",
    "sigaltstack", "restart_syscall",
};

// What the worker besides needs to have children and to shut them in, which ends a child that calls it.
static const char *const allowed_to_worker[] = {
    "wait4", "waitid", "poll", "ppoll", "getppid", "prctl", "capset", "landlock_restrict_self", "dup", "dup2", "dup3",
    "close_range",
};

static int add_rules(scmp_filter_ctx filter, uint32_t action, const char *const *names, size_t count) {
  for (size_t index = 0; index < count; index++) {
    int number = seccomp_syscall_resolve_name(names[index]);
    // Not of this architecture, or newer than the library: the kernel's answer to what it does not know is ENOSYS.
    if (number < 0) continue;
    int error = seccomp_rule_add(filter, action, number, 0);
    if (error != 0) return error;
  }
  return 0;
}

// With the names in a table.
#define ADD_RULES(filter, action, table) add_rules(filter, action, table, sizeof(table) / sizeof *(table))

// What is put on.
struct profile {
  bool strict;
  int32_t landlock_version;
};

static int add_rules_for_children(scmp_filter_ctx filter, const struct profile *profile) {
  int error = ADD_RULES(filter, SCMP_ACT_ERRNO(EPERM), denied_to_children);
  if (error == 0 && profile->landlock_version == 0) error = ADD_RULES(filter, SCMP_ACT_ERRNO(EPERM), opening_calls);
  if (error == 0 && profile->strict) error = ADD_RULES(filter, SCMP_ACT_KILL_PROCESS, allowed_to_worker);
  return error;
}

static int add_rules_for_all(scmp_filter_ctx filter, const struct profile *profile) {
  int error = ADD_RULES(filter, SCMP_ACT_ERRNO(EPERM), denied_to_all);
  // glibc falls back on clone, which is denied to children by name.
  if (error == 0) error = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
  // No new code.
  const struct scmp_arg_cmp executable = SCMP_A2_64(SCMP_CMP_MASKED_EQ, PROT_EXEC, PROT_EXEC);
  const struct scmp_arg_cmp data = SCMP_A2_64(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
  const int mappings[] = {SCMP_SYS(mmap), SCMP_SYS(mprotect), SCMP_SYS(pkey_mprotect)};
  for (size_t index = 0; error == 0 && index < sizeof mappings / sizeof *mappings; index++) {
    error = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), mappings[index], 1, executable);
    if (error == 0 && profile->strict) error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, mappings[index], 1, data);
  }
  if (error != 0 || !profile->strict) return error;
  // A terminal or a device: none is there, and stdio asks.
  error = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOTTY), SCMP_SYS(ioctl), 0);
  if (error == 0) error = ADD_RULES(filter, SCMP_ACT_ALLOW, allowed_to_children);
  if (error == 0) error = ADD_RULES(filter, SCMP_ACT_ALLOW, allowed_to_worker);
  // Denied to children by their own filter.
  if (error == 0) error = ADD_RULES(filter, SCMP_ACT_ALLOW, denied_to_children);
  return error;
}

struct guichet_sandbox {
  int ruleset;  // of Landlock; -1 without
  struct sock_fprog for_all;
  struct sock_fprog for_children;
};

// Has libseccomp write its program, which is then put on in every child without being made again.
static int export_program(scmp_filter_ctx filter, struct sock_fprog *program) {
  int file = memfd_create("guichet-seccomp", MFD_CLOEXEC);
  if (file < 0) return -errno;
  int error = seccomp_export_bpf(filter, file);
  struct stat status;
  if (error == 0 && fstat(file, &status) != 0) error = -errno;
  if (error == 0) {
    size_t length = (size_t)status.st_size;
    program->len = (unsigned short)(length / sizeof(struct sock_filter));
    program->filter = malloc(length);
    if (program->filter == NULL) {
      error = -ENOMEM;
    } else if (pread(file, program->filter, length, 0) != (ssize_t)length) {
      error = -EIO;
    }
  }
  close(file);
  return error;
}

// `otherwise` is what becomes of calls that no rule is about.
static int make_program(int (*add)(scmp_filter_ctx, const struct profile *), const struct profile *profile,
                        uint32_t otherwise, struct sock_fprog *program) {
  scmp_filter_ctx filter = seccomp_init(otherwise);
  if (filter == NULL) return -ENOMEM;
  int error = add(filter, profile);
  if (error == 0) error = export_program(filter, program);
  seccomp_release(filter);
  return error;
}

guichet_sandbox *guichet_sandbox_create(bool strict, int32_t landlock_version, const char *const *readable,
                                        size_t readable_count, int32_t *error) {
  guichet_sandbox *sandbox = calloc(1, sizeof *sandbox);
  *error = sandbox == NULL ? -ENOMEM : 0;
  if (sandbox == NULL) return NULL;
  sandbox->ruleset = landlock_version == 0 ? -1 : make_ruleset(landlock_version, readable, readable_count);
  if (landlock_version != 0 && sandbox->ruleset < 0) *error = sandbox->ruleset;
  const struct profile profile = {.strict = strict, .landlock_version = landlock_version};
  const uint32_t otherwise = strict ? SCMP_ACT_KILL_PROCESS : SCMP_ACT_ALLOW;
  if (*error == 0) *error = make_program(add_rules_for_all, &profile, otherwise, &sandbox->for_all);
  if (*error == 0) *error = make_program(add_rules_for_children, &profile, SCMP_ACT_ALLOW, &sandbox->for_children);
  if (*error == 0) return sandbox;
  guichet_sandbox_free(sandbox);
  return NULL;
}

void guichet_sandbox_free(guichet_sandbox *sandbox) {
  if (sandbox == NULL) return;
  if (sandbox->ruleset >= 0) close(sandbox->ruleset);
  free(sandbox->for_all.filter);
  free(sandbox->for_children.filter);
  free(sandbox);
}

int32_t guichet_sandbox_restrict_files(const guichet_sandbox *sandbox) {
  if (sandbox->ruleset < 0) return 0;
  return syscall(SYS_landlock_restrict_self, sandbox->ruleset, 0) == 0 ? 0 : -errno;
}

static int32_t put_on(const struct sock_fprog *program) {
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, program, 0, 0) == 0 ? 0 : -errno;
}

int32_t guichet_sandbox_enter_worker(const guichet_sandbox *sandbox) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -errno;
  // Root could raise its limits again otherwise.
  struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[2] = {0};
  if (syscall(SYS_capset, &header, none) != 0) return -errno;
  return put_on(&sandbox->for_all);
}

int32_t guichet_sandbox_restrict_calls(const guichet_sandbox *sandbox) { return put_on(&sandbox->for_children); }
