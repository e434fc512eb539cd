package org.accordwatch.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** A change as it is stored: what was reported, and the agreement around it. */
@DynamoDbBean
public class ChangeRecord {
    private String pk;
    private String sk;
    private String agreement;
    private Integer number;
    private Instant recordedAt;
    private String recordedBy;
    private ChangeDetails details;
    private String certainty;
    private String title;
    private List<String> parties;
    private String statusBefore;
    private String statusAfter;
    private List<String> awaited;
    private boolean approvedByAll;
    private LocalDate dueBefore;
    private Reference reference;
    private String todo;
    private String todoAt;

    @DynamoDbPartitionKey
    public String getPk() {
        return pk;
    }

    public void setPk(String pk) {
        this.pk = pk;
    }

    @DynamoDbSortKey
    public String getSk() {
        return sk;
    }

    public void setSk(String sk) {
        this.sk = sk;
    }

    public String getAgreement() {
        return agreement;
    }

    public void setAgreement(String agreement) {
        this.agreement = agreement;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public void setRecordedAt(Instant recordedAt) {
        this.recordedAt = recordedAt;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public void setRecordedBy(String recordedBy) {
        this.recordedBy = recordedBy;
    }

    public ChangeDetails getDetails() {
        return details;
    }

    public void setDetails(ChangeDetails details) {
        this.details = details;
    }

    public String getCertainty() {
        return certainty;
    }

    public void setCertainty(String certainty) {
        this.certainty = certainty;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public List<String> getParties() {
        return parties;
    }

    public void setParties(List<String> parties) {
        this.parties = parties;
    }

    public String getStatusBefore() {
        return statusBefore;
    }

    public void setStatusBefore(String statusBefore) {
        this.statusBefore = statusBefore;
    }

    public String getStatusAfter() {
        return statusAfter;
    }

    public void setStatusAfter(String statusAfter) {
        this.statusAfter = statusAfter;
    }

    public List<String> getAwaited() {
        return awaited;
    }

    public void setAwaited(List<String> awaited) {
        this.awaited = awaited;
    }

    public boolean isApprovedByAll() {
        return approvedByAll;
    }

    public void setApprovedByAll(boolean approvedByAll) {
        this.approvedByAll = approvedByAll;
    }

    public LocalDate getDueBefore() {
        return dueBefore;
    }

    public void setDueBefore(LocalDate dueBefore) {
        this.dueBefore = dueBefore;
    }

    public Reference getReference() {
        return reference;
    }

    public void setReference(Reference reference) {
        this.reference = reference;
    }

    @DynamoDbSecondaryPartitionKey(indexNames = "to-do")
    public String getTodo() {
        return todo;
    }

    public void setTodo(String todo) {
        this.todo = todo;
    }

    @DynamoDbSecondarySortKey(indexNames = "to-do")
    public String getTodoAt() {
        return todoAt;
    }

    public void setTodoAt(String todoAt) {
        this.todoAt = todoAt;
    }
}
