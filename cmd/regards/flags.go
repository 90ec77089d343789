package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagFault says in our words what the library found wrong with a flag.
func flagFault(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	var odd *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return usage(c, "there is no flag -%s", unknown.GetSpecifiedName())
	case errors.As(err, &unknown):
		if near := flagsLike(c, unknown.GetSpecifiedName()); len(near) > 0 {
			return usage(c, "there is no flag --%s; did you mean %s?", unknown.GetSpecifiedName(), strings.Join(near, " or "))
		}
		return usage(c, "there is no flag --%s", unknown.GetSpecifiedName())
	case errors.As(err, &empty):
		return usage(c, "--%s stands alone; %s belongs behind it", empty.GetFlag().Name, wants(empty.GetFlag()))
	case errors.As(err, &wrong):
		return usage(c, "--%s %q is not understood; %s belongs there", wrong.GetFlag().Name, wrong.GetValue(), wants(wrong.GetFlag()))
	case errors.As(err, &odd):
		return usage(c, "%q is not written like a flag; flags look like --help", odd.GetSpecifiedFlag())
	}
	return usage(c, "%s", err)
}

// wants is what belongs behind a flag: "a file", "a number". Its usage names it
// in backquotes where its type does not say it.
func wants(f *pflag.Flag) string {
	name, _ := pflag.UnquoteUsage(f)
	switch name {
	case "":
		return "nothing, or =true or =false,"
	case "int":
		return "a number"
	case "string":
		return "a text"
	}
	if strings.ContainsRune("aeiou", rune(name[0])) {
		return "an " + name
	}
	return "a " + name
}

// flagsLike are the flags of a command that may have been meant. The library
// compares the names of commands, so it is shown the flags as such.
func flagsLike(c *cobra.Command, name string) (out []string) {
	names := &cobra.Command{SuggestionsMinimumDistance: 2}
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names.AddCommand(&cobra.Command{Use: f.Name, Run: func(*cobra.Command, []string) {}})
		}
	})
	for _, near := range names.SuggestionsFor(name) {
		out = append(out, "--"+near)
	}
	return out
}

// eitherOr lets at most one of some flags be given.
func eitherOr(c *cobra.Command, names ...string) {
	c.MarkFlagsMutuallyExclusive(names...) // then a shell that completes offers no second one
	args := c.Args
	c.Args = func(c *cobra.Command, given []string) error {
		var set []string
		for _, name := range names {
			if c.Flags().Changed(name) {
				set = append(set, "--"+name)
			}
		}
		if len(set) > 1 {
			return usage(c, "%s cannot be had at once; take one of them", strings.Join(set, " and "))
		}
		return args(c, given)
	}
}

// one takes exactly one argument, and says what it is when it is missing.
func one(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usage(c, "%s is missing", what)
		}
		return atMostOne(what)(c, args)
	}
}

// atMostOne takes one argument or none.
func atMostOne(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) > 1 {
			return usage(c, "one %s at a time, please; %q is one too many", strings.TrimPrefix(strings.TrimPrefix(what, "the "), "a "), args[1])
		}
		return nil
	}
}

// some takes one argument or more.
func some(what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usage(c, "%s is missing", what)
		}
		return nil
	}
}

// none takes no argument.
func none(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage(c, "%q is too much; this command takes nothing but flags", args[0])
	}
	return nil
}

// usage is a fault of the command line, with the way to the help behind it.
func usage(c *cobra.Command, format string, args ...any) error {
	fault := fmt.Sprintf(format, args...)
	if !strings.HasSuffix(fault, "?") {
		fault += "."
	}
	return fmt.Errorf("%s: %s\n`%s --help` shows how it is used. Nothing was done", c.CommandPath(), fault, c.CommandPath())
}
