package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// home is the folder in which the record lies: REGARDS_HOME, else where this
// system keeps a person's data. It is made when there is none, for nobody else
// to read.
func home() (string, error) {
	dir, err := homePath()
	if err != nil {
		return "", err
	}
	return dir, os.MkdirAll(dir, 0o700)
}

func homePath() (string, error) {
	if dir := os.Getenv("REGARDS_HOME"); dir != "" {
		return filepath.Abs(dir)
	}
	switch runtime.GOOS {
	case "windows", "darwin":
		dir, err := os.UserConfigDir() // %AppData%; ~/Library/Application Support
		if err != nil {
			return "", err
		}
		return filepath.Join(dir, "Regards"), nil
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "regards"), nil
	}
	dir, err := os.UserHomeDir()
	if err != nil {
		return "", errors.New("there is no home folder to keep the record in; set REGARDS_HOME to a folder of yours")
	}
	return filepath.Join(dir, ".local", "share", "regards"), nil
}

// recordIn is the path of the record in a folder.
func recordIn(dir string) string { return filepath.Join(dir, "record.db") }

// recordPath is the path of the record, which must be there.
func recordPath() (string, error) {
	dir, err := homePath()
	if err != nil {
		return "", err
	}
	path := recordIn(dir)
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("there is no record in %s yet. `regards add` or `regards serve` begins one. Nothing was done", dir)
	}
	return path, nil
}
