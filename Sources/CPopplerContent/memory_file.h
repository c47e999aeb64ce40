// A stream that ends up in memory.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

/// Poppler writes files to a stream only; glibc gives one over memory.
class MemoryFile {
public:
    MemoryFile() : file(open_memstream(&start, &count)) { }
    ~MemoryFile()
    {
        close();
        std::free(start);
    }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    FILE *stream() { return file; }
    std::string contents()
    {
        close();
        return start == nullptr ? std::string() : std::string(start, count);
    }

private:
    void close()
    {
        if (file != nullptr) {
            std::fclose(file);
            file = nullptr;
        }
    }

    char *start = nullptr;
    size_t count = 0;
    FILE *file;
};
