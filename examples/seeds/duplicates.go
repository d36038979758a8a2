// Duplicates lists files with the same content below one or more folders.
//
//	duplicates [-min bytes] folder...
//
// Files are compared in three steps, each of which only sees what the step before could not
// tell apart: by size, by a hash of their first 4 KiB, and by a hash of the whole. Most files
// of a home folder differ in size alone and are never opened.
package main

import (
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

const head = 4 << 10

type file struct {
	path string
	size int64
	id   fs.FileInfo // tells hard links of one file from copies of it
}

func (f file) linkedTo(other file) bool { return os.SameFile(f.id, other.id) }

// A sieve splits a group of files that may be equal into groups that still may be.
type sieve func(file) (key string, err error)

func main() {
	min := flag.Int64("min", 1, "leave out files with fewer `bytes`")
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	files, failed := collect(flag.Args(), *min)
	groups := [][]file{files}
	for _, step := range []sieve{bySize, byHash(head), byHash(-1)} {
		var problems []error
		groups, problems = split(groups, step)
		failed = append(failed, problems...)
	}
	var wasted int64
	for _, group := range groups {
		wasted += group[0].size * int64(len(group)-1)
		for _, f := range group {
			fmt.Println(f.path)
		}
		fmt.Println()
	}
	fmt.Fprintf(os.Stderr, "%d groups, %d bytes could be freed\n", len(groups), wasted)
	if err := errors.Join(failed...); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// collect walks the folders. A folder that cannot be read is reported and skipped; links are
// not followed, so a loop of links cannot trap it.
func collect(folders []string, min int64) (files []file, failed []error) {
	for _, folder := range folders {
		filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				failed = append(failed, err)
				return nil
			}
			if !entry.Type().IsRegular() {
				return nil
			}
			info, err := entry.Info()
			if err != nil {
				failed = append(failed, err)
			} else if info.Size() >= min {
				files = append(files, file{path, info.Size(), info})
			}
			return nil
		})
	}
	return files, failed
}

// split keeps the order in which files were found, so that two runs print the same. Of several
// hard links to one file it keeps the first: deleting the others would free nothing.
func split(groups [][]file, key sieve) (finer [][]file, failed []error) {
	for _, group := range groups {
		var order []string
		byKey := map[string][]file{}
		for _, f := range group {
			k, err := key(f)
			if err != nil {
				failed = append(failed, err)
				continue
			}
			if byKey[k] == nil {
				order = append(order, k)
			}
			if !slices.ContainsFunc(byKey[k], f.linkedTo) {
				byKey[k] = append(byKey[k], f)
			}
		}
		for _, k := range order {
			if len(byKey[k]) > 1 {
				finer = append(finer, byKey[k])
			}
		}
	}
	return finer, failed
}

func bySize(f file) (string, error) { return fmt.Sprint(f.size), nil }

// byHash hashes the first limit bytes, or everything when limit is negative.
func byHash(limit int64) sieve {
	return func(f file) (string, error) {
		in, err := os.Open(f.path)
		if err != nil {
			return "", err
		}
		defer in.Close()
		var from io.Reader = in
		if limit >= 0 {
			from = io.LimitReader(in, limit)
		}
		sum := sha256.New()
		if _, err := io.Copy(sum, from); err != nil {
			return "", err
		}
		return string(sum.Sum(nil)), nil
	}
}
