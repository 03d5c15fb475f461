// The system calls that Swift cannot make well: forking, descriptors over sockets, sealed memory files, limits.
//
// Every function returns 0 or a count, or the negated errno. None of them allocates, starts a thread or keeps state.
#ifndef GUICHET_LINUX_H
#define GUICHET_LINUX_H

#include <stddef.h>
#include <stdint.h>

// --- Between the coordinator and a worker -------------------------------------------------------------------------

// The descriptor on which a worker finds its end of the socket pair.
#define GUICHET_WORKER_SOCKET 3

// One file to examine. Travels with two descriptors: the document, sealed, and an empty memory file for the answer. One to
// mend brings two more: the request, sealed, and an empty memory file for what is made.
typedef struct guichet_order {
  uint64_t sequence;           // counted by the coordinator; the ending names it again
  uint64_t memory_bytes;       // address space of the child
  uint64_t file_bytes;         // length of what the child writes, in each file
  uint32_t cpu_seconds;        // CPU time of the child
  uint32_t wall_milliseconds;  // after which the worker kills the child
  uint64_t draws_thumbnail;    // 0 or 1: whether a picture is wanted beside the facts; so wide that there are no gaps
} guichet_order;

typedef enum __attribute__((enum_extensibility(open))) guichet_ending_kind : uint32_t {
  GUICHET_ENDING_EXITED __attribute__((swift_name("exited"))) = 0,         // code is the exit status
  GUICHET_ENDING_SIGNALLED __attribute__((swift_name("signalled"))) = 1,   // code is the signal
  GUICHET_ENDING_OVERRAN __attribute__((swift_name("overran"))) = 2,       // killed by the worker, past its wall time
  GUICHET_ENDING_NOT_FORKED __attribute__((swift_name("notForked"))) = 3,  // code is the errno of fork
} guichet_ending_kind;

// How the child ended.
typedef struct guichet_ending {
  uint64_t sequence;
  guichet_ending_kind kind;
  int32_t code;
  uint64_t cpu_microseconds;
  uint64_t peak_bytes;  // resident
} guichet_ending;

// Exit statuses of a child: whether it answered. 1 and 2 are left to libraries that call exit().
#define GUICHET_EXIT_ANSWERED 0
#define GUICHET_EXIT_IN_DOUBT 85  // it did, and would have asked a text recogniser, had its worker loaded one
#define GUICHET_EXIT_OUT_OF_MEMORY 86
#define GUICHET_EXIT_NO_ANSWER 87

// A connected pair of sequenced-packet sockets, closed on exec: `pair[0]` for the coordinator, `pair[1]` for the worker.
int32_t guichet_socket_pair(int32_t *pair);

// Sends one packet with up to 4 descriptors. Never raises SIGPIPE.
int32_t guichet_send(int32_t socket, const void *bytes, size_t length, const int32_t *descriptors,
                     size_t descriptor_count);

// Receives one packet of at most `capacity` bytes, and up to 4 descriptors, which are closed on exec. Waits for
// `milliseconds` (-1: for ever). Returns the packet's length, 0 when the other side is gone, -ETIMEDOUT, or -EMSGSIZE for
// a packet that is longer or brings more descriptors than there is room for, in which case none is kept.
int64_t guichet_receive(int32_t socket, void *bytes, size_t capacity, int32_t *descriptors,
                        size_t descriptor_capacity, size_t *descriptor_count, int32_t milliseconds);

// Starts `path` with `socket` as descriptor GUICHET_WORKER_SOCKET, standard input and output from and to nowhere, standard
// error as here, no other descriptor open, no signal blocked or ignored, in a process group of its own (so that a
// terminal's interrupt reaches the coordinator alone).
int32_t guichet_spawn_worker(const char *path, const char *const *arguments, const char *const *environment,
                             int32_t socket, int32_t *pid);

// Kills a process and takes its status away. Returns when it is gone.
void guichet_end_process(int32_t pid);

// --- In a worker --------------------------------------------------------------------------------------------------

// Makes the kernel end this process when the thread that started it ends, and sees that this has not happened already.
int32_t guichet_die_with_parent(void);

// fork(), which Swift declares unavailable. The caller must have one thread.
int32_t guichet_fork(void);

// Waits until the child ends or `wall_milliseconds` have passed, in which case it is killed; takes its status and what it
// used. Returns -EPIPE when the other side of `socket` went away meanwhile: the child has been killed then.
int32_t guichet_wait_for_child(int32_t pid, int32_t socket, uint32_t wall_milliseconds, guichet_ending *ending);

// Makes a child of it: dies with the worker, gains no privilege by starting a program, cannot be looked into by others.
int32_t guichet_become_child(void);

// Gives the child what its order allows and no more: its descriptors from 3 on and no other but 0 to 2, and limits.
int32_t guichet_enter_child(const int32_t *descriptors, size_t count, const guichet_order *order);
#define GUICHET_CHILD_DOCUMENT 3
#define GUICHET_CHILD_ANSWER 4
#define GUICHET_CHILD_REQUEST 5
#define GUICHET_CHILD_PRODUCT 6
#define GUICHET_ORDER_DESCRIPTORS 4

// Allows this process `seconds` of CPU time from now on, if that is less than it has.
int32_t guichet_limit_cpu(uint32_t seconds);

// Ends the process at once, with nothing flushed and no handler run.
void guichet_exit_now(int32_t status) __attribute__((noreturn));

// The number of threads of this process.
int32_t guichet_thread_count(void);

// The number of processors that this process may use.
int32_t guichet_available_processors(void);

// --- Files --------------------------------------------------------------------------------------------------------

// An empty file in memory that can be sealed.
int32_t guichet_memory_file(const char *name);

// Nothing about the file's content or size can be changed any more, by anyone.
int32_t guichet_seal(int32_t memory_file);

// Opens `path` below the directory `root` for reading, without blocking on a pipe or a device; fails with -EXDEV where a
// link leads out of it (openat2, Linux 5.6).
int32_t guichet_open_beneath(int32_t root, const char *path);

#endif
