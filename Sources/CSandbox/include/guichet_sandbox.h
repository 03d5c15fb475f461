// What shuts a child in before it reads the first byte of its document: Landlock for files, seccomp for all else.
//
// A sandbox is made once, in the process that forks, which puts on what holds for itself too: to put on a large filter in
// every child costs 0.2 ms. Each child adds the rest. What a child may do then: read its document,
// write its answer, use memory and time, and read below the directories that were named. It opens no other file, creates
// none, has no socket, starts no process or thread, signals nobody, and maps no new code.
#ifndef GUICHET_SANDBOX_H
#define GUICHET_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct guichet_sandbox guichet_sandbox;

// The newest Landlock that the kernel has and this code knows, 0 where there is none.
int32_t guichet_landlock_version(void);

// Makes a sandbox that uses Landlock up to `landlock_version`. With 0, opening files is denied altogether. `readable` are
// paths of directories whose files may be read; those that do not exist are passed over. Null, with `error` set to a
// negated errno, where the kernel lacks seccomp or memory has run out.
//
// By default what is known to be harmful is denied, and a library may go on without it. A `strict` one also ends a process,
// with SIGSYS, that makes any call beyond those that an examination is known to need.
guichet_sandbox *guichet_sandbox_create(bool strict, int32_t landlock_version, const char *const *readable,
                                        size_t readable_count, int32_t *error);

void guichet_sandbox_free(guichet_sandbox *sandbox);

// For the process that forks: it keeps its socket and its children, and loses capabilities and all else that no child
// needs either.
int32_t guichet_sandbox_enter_worker(const guichet_sandbox *sandbox);

// The two steps by which a child puts the rest on: files while it can still reach the sandbox's descriptor, all else
// when nothing is left to set up. Neither can be undone. Both need no new privileges first.
int32_t guichet_sandbox_restrict_files(const guichet_sandbox *sandbox);
int32_t guichet_sandbox_restrict_calls(const guichet_sandbox *sandbox);

#endif
