package main

import (
	"strings"

	"github.com/spf13/cobra"

	"regards/casefile"
)

// completeCase offers the files that may hold a case.
func completeCase(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return []string{"yaml", "yml", "json"}, cobra.ShellCompDirectiveFilterFileExt
}

// completeReference offers the references of the case on the line.
func completeReference(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) == 0 || args[0] == "-" {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	f, err := open(args[0])
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	defer f.Close()
	k, err := casefile.Read(f, args[0])
	if err != nil { // as in completeName
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, r := range k.References {
		out = append(out, r.Name+"\t"+strings.TrimSpace(r.Relation))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeName offers the interviewers of the case that stands on the line
// already: behind --case, or as the first argument.
func completeName(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	path := ""
	if f := c.Flags().Lookup("case"); f != nil {
		path = f.Value.String()
	} else if len(args) > 0 {
		path = args[0]
	}
	if path == "" || path == "-" {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	f, err := open(path)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	defer f.Close()
	k, err := casefile.Read(f, path)
	if err != nil { // a shell that is completing can show no fault; the command will
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, p := range k.Interview.Interviewers {
		out = append(out, p.Name+"\t"+strings.TrimSpace(p.Title))
	}
	if flag := c.Flags().Lookup("kind"); flag == nil || flag.Value.String() == "" {
		return out, cobra.ShellCompDirectiveNoFileComp
	}
	for _, r := range k.References {
		out = append(out, r.Name+"\t"+strings.TrimSpace(r.Relation))
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
