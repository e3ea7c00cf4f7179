#include "tests/db/faulty_vfs.h"

#include <sqlite3.h>

#include <cassert>
#include <cstring>

namespace wattdesk::test {

namespace {

/// SQLite calls plain functions, so what they share stands here.
struct Plan {
    DiskFault fault{DiskFault::None};
    int countdown{0};
    bool lasts{false};
    bool hasFailed{false};
};
Plan g_plan;
sqlite3_vfs* g_real = nullptr;
sqlite3_vfs g_faulty{};
std::string g_name;

/// SQLite gives room for this and, behind it, for the real layer's own file.
struct FaultyFile {
    sqlite3_file base;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* realOf(sqlite3_file* file)
{
    return reinterpret_cast<FaultyFile*>(file)->real();
}

bool isDue()
{
    if (g_plan.fault == DiskFault::None) {
        return false;
    }
    --g_plan.countdown;
    const bool due = g_plan.lasts ? g_plan.countdown <= 0 : g_plan.countdown == 0;
    g_plan.hasFailed = g_plan.hasFailed || due;
    return due;
}

int codeOfWrite(int ioError)
{
    switch (g_plan.fault) {
        case DiskFault::Full:
            return SQLITE_FULL;
        case DiskFault::ReadOnly:
            return SQLITE_READONLY;
        case DiskFault::IoError:
        case DiskFault::None:
            break;
    }
    return ioError;
}

int closeFile(sqlite3_file* file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}
int readFile(sqlite3_file* file, void* into, int amount, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), into, amount, offset);
}
int writeFile(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset)
{
    if (isDue()) {
        return codeOfWrite(SQLITE_IOERR_WRITE);
    }
    return realOf(file)->pMethods->xWrite(realOf(file), from, amount, offset);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    if (isDue()) {
        return codeOfWrite(SQLITE_IOERR_TRUNCATE);
    }
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file* file, int flags)
{
    if (isDue()) {
        return codeOfWrite(SQLITE_IOERR_FSYNC);
    }
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}
int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkReservedLock(sqlite3_file* file, int* isReserved)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), isReserved);
}
int fileControl(sqlite3_file* file, int operation, void* argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file* file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int deviceCharacteristics(sqlite3_file* file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}
int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}
int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void shmBarrier(sqlite3_file* file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int shmUnmap(sqlite3_file* file, int removes)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), removes);
}

const sqlite3_io_methods kMethods{2,
                                  closeFile,
                                  readFile,
                                  writeFile,
                                  truncateFile,
                                  syncFile,
                                  fileSize,
                                  lockFile,
                                  unlockFile,
                                  checkReservedLock,
                                  fileControl,
                                  sectorSize,
                                  deviceCharacteristics,
                                  shmMap,
                                  shmLock,
                                  shmBarrier,
                                  shmUnmap,
                                  nullptr,
                                  nullptr};

int openFile(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* outFlags)
{
    file->pMethods = nullptr;
    const int result = g_real->xOpen(g_real, path, realOf(file), flags, outFlags);
    if (realOf(file)->pMethods != nullptr) {
        file->pMethods = &kMethods;
    }
    return result;
}

}  // namespace

FaultyVfs::FaultyVfs()
{
    assert(g_real == nullptr && "one at a time");
    g_real = sqlite3_vfs_find(nullptr);
    g_faulty = *g_real;
    g_name = name();
    g_faulty.zName = g_name.c_str();
    g_faulty.szOsFile = static_cast<int>(sizeof(FaultyFile)) + g_real->szOsFile;
    g_faulty.xOpen = openFile;
    g_faulty.pNext = nullptr;
    sqlite3_vfs_register(&g_faulty, 0);
    g_plan = Plan{};
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&g_faulty);
    g_real = nullptr;
}

void FaultyVfs::failAt(int n, DiskFault fault, bool lasts)
{
    g_plan = Plan{fault, n, lasts, false};
}

void FaultyVfs::heal()
{
    g_plan.fault = DiskFault::None;
}

bool FaultyVfs::hasFailed() const
{
    return g_plan.hasFailed;
}

}  // namespace wattdesk::test
